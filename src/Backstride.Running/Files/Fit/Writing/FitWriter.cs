using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// Writes an activity as a FIT file, the way a watch would: file_id, timer events, records with running dynamics, laps, session,
/// activity with the local clock, check sums. Reading it back gives the same recording to the resolution of each field
/// (time 1 s, distance 1 cm, speed 1 mm/s, altitude 0.2 m, cadence 1/64 step, contact time and oscillation 0.1), with the device's own means.
/// </summary>
public static class FitWriter
{
    private const byte FileIdLocal = 0, EventLocal = 1, RecordLocal = 2, LapLocal = 3, SessionLocal = 4, ActivityLocal = 5;
    private const double TimerEvent = 0, Start = 0, Stop = 1, StopAll = 4, LapEvent = 9, SessionEvent = 8, ActivityEvent = 26, Manual = 0;

    /// <summary>A sample without a time is left out: a record without a timestamp belongs nowhere.</summary>
    public static byte[] Write(Recording recording)
    {
        using var file = new FitFileBuilder();
        var start = FitTime.FromUtc(recording.StartUtc);
        var end = start + Elapsed(recording);
        WriteFileId(file, recording, start);
        WriteRecords(file, recording, start);
        file.Message(EventLocal, "event", [("timestamp", end), ("event", TimerEvent), ("event_type", StopAll)]);
        for (var i = 0; i < recording.Laps.Count; i++) WriteLap(file, recording, i);
        WriteSession(file, recording, start, end);
        var offset = recording.UtcOffset ?? TimeSpan.Zero;
        file.Message(ActivityLocal, "activity", [("timestamp", end), ("total_timer_time", recording.TotalTimerS ?? Elapsed(recording)), ("num_sessions", 1),
            ("type", Manual), ("event", ActivityEvent), ("event_type", Stop), ("local_timestamp", recording.UtcOffset is null ? double.NaN : end + offset.TotalSeconds)]);
        return file.Finish();
    }

    private static double Elapsed(Recording r) => r.TotalElapsedS ?? Math.Max(0, r.Samples.TimeS.Where(double.IsFinite).DefaultIfEmpty(0).Max());

    private static void WriteFileId(FitFileBuilder file, Recording r, double start)
    {
        var created = r.Device.CreatedUtc is { } c ? FitTime.FromUtc(c) : start;
        var name = r.Device.Product is { Length: > 0 } p && !p.All(char.IsAsciiDigit) ? p : null;
        file.Message(FileIdLocal, "file_id", [("type", 4), ("manufacturer", FitProfile.Number("manufacturer", r.Device.Manufacturer) ?? 255),
            ("product", name is null && double.TryParse(r.Device.Product, CultureInfo.InvariantCulture, out var number) ? number : double.NaN),
            ("serial_number", r.Device.SerialNumber ?? double.NaN), ("time_created", created)], name is null ? null : ("product_name", name));
    }

    private static void WriteRecords(FitFileBuilder file, Recording r, double start)
    {
        var columns = RecordFields(r);
        var values = new (string, double)[columns.Count + 1];
        file.Message(EventLocal, "event", [("timestamp", start), ("event", TimerEvent), ("event_type", Start)]);
        var pauses = new Queue<(double At, double Type)>(r.Pauses.SelectMany(p => new[] { (p.FromS, Stop), (p.ToS, Start) }));
        for (var i = 0; i < r.Samples.Count; i++)
        {
            var t = r.Samples.TimeS[i];
            if (!double.IsFinite(t)) continue;
            while (pauses.Count > 0 && pauses.Peek().At < t) WritePause(file, pauses.Dequeue(), start);
            values[0] = ("timestamp", start + t);
            for (var c = 0; c < columns.Count; c++) values[c + 1] = (columns[c].Field, columns[c].Value(i));
            file.Message(RecordLocal, "record", values);
        }
        while (pauses.Count > 0) WritePause(file, pauses.Dequeue(), start);
    }

    private static void WritePause(FitFileBuilder file, (double At, double Type) change, double start) =>
        file.Message(EventLocal, "event", [("timestamp", start + change.At), ("event", TimerEvent), ("event_type", change.Type)]);

    private static List<(string Field, Func<int, double> Value)> RecordFields(Recording r)
    {
        var s = r.Samples;
        var fields = new List<(string, Func<int, double>)>();
        void Add(string field, double[]? column, double factor = 1) { if (column is not null) fields.Add((field, i => column[i] * factor)); }
        Add("position_lat", s.LatitudeDeg, 2147483648.0 / 180);
        Add("position_long", s.LongitudeDeg, 2147483648.0 / 180);
        Add("distance", s.DistanceM);
        Add("enhanced_speed", s.SpeedMps);
        Add("enhanced_altitude", s.AltitudeM);
        Add("heart_rate", s.HeartRateBpm);
        if (s.CadenceSpm is { } cadence)
        {
            var perFoot = CadenceRule.OnFoot(r.Sport) ? 0.5 : 1;
            fields.Add(("cadence", i => Math.Floor(cadence[i] * perFoot)));
            fields.Add(("fractional_cadence", i => cadence[i] * perFoot - Math.Floor(cadence[i] * perFoot)));
        }
        Add("power", s.PowerW);
        Add("temperature", s.TemperatureC);
        Add("stance_time", s.StanceTimeMs);
        Add("stance_time_balance", s.StanceTimeBalancePercent);
        Add("vertical_oscillation", s.VerticalOscillationMm);
        Add("vertical_ratio", s.VerticalRatioPercent);
        Add("step_length", s.StepLengthMm);
        return fields;
    }

    private static void WriteLap(FitFileBuilder file, Recording r, int index)
    {
        var lap = r.Laps[index];
        var start = FitTime.FromUtc(lap.StartUtc);
        var elapsed = lap.ElapsedS ?? lap.TimerS ?? double.NaN;
        file.Message(LapLocal, "lap", [("message_index", index), ("timestamp", double.IsNaN(elapsed) ? start : start + elapsed), ("event", LapEvent), ("event_type", Stop),
            ("start_time", start), ("total_elapsed_time", lap.ElapsedS ?? double.NaN), ("total_timer_time", lap.TimerS ?? double.NaN), ("total_distance", lap.DistanceM ?? double.NaN),
            .. FitMeansFields.Of(lap.Means, r.Sport)]);
    }

    private static void WriteSession(FitFileBuilder file, Recording r, double start, double end) =>
        file.Message(SessionLocal, "session", [("timestamp", end), ("message_index", 0), ("event", SessionEvent), ("event_type", Stop), ("start_time", start),
            ("sport", FitProfile.Number("sport", r.SportText) ?? SportNumber(r.Sport)), ("sub_sport", FitProfile.Number("sub_sport", r.SubSportText) ?? 0),
            ("total_elapsed_time", Elapsed(r)), ("total_timer_time", r.TotalTimerS ?? double.NaN), ("total_distance", r.TotalDistanceM ?? double.NaN),
            ("total_ascent", r.TotalAscentM ?? double.NaN), ("first_lap_index", 0), ("num_laps", r.Laps.Count),
            ("workout_rpe", r.SessionRpe * 10 ?? double.NaN), .. FitMeansFields.Of(r.Means, r.Sport)], r.Name is null ? null : ("sport_profile_name", r.Name));

    private static double SportNumber(Sport sport) => sport switch
    {
        Sport.Unknown or Sport.Other => 0,
        Sport.Strength => 10,
        _ => FitProfile.Number("sport", sport.ToString())!.Value,
    };
}
