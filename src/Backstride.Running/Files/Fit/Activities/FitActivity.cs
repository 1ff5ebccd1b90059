using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>One FIT file's content to its recordings.</summary>
/// <param name="rowsBefore">Records of the files before it in the chain.</param>
internal sealed class FitActivity(FitContent content, FitStrap strap, FaultList faults, int rowsBefore)
{
    private static readonly FitSession Whole = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, null, DeviceMeans.None);

    private readonly double[]? _times = content.Records.Values(RecordField.Timestamp);

    public IEnumerable<Recording> Build()
    {
        var sessions = content.Sessions.Count > 0 ? FitSessions.Of(content.Sessions, faults) : [content.Records.Count > 0 ? Whole : SumOfLaps()];
        if (content.Sessions.Count == 0)
            faults.Add("FIT010", FaultSeverity.Note, null, "No summary was written; it was made up from the records.");
        if (sessions.Count == 1 && _times is not null)
        {
            ByOneClock(FitClockSteps.Mend(_times, content.Records, sessions[0].Start, faults));
            sessions = [FitSessions.ByRecordsClock(sessions[0], _times, faults)];
        }
        var systemTime = !AnyDate();
        var rows = new FitSessionSplit(sessions).Assign(content.Records.Count, _times);
        var laps = new FitSessionSplit(sessions).Assign(content.Laps);
        for (var i = 0; i < sessions.Count; i++)
        {
            var recording = Build(sessions[i], rows[i], laps[i], systemTime);
            WithoutTime.Say(recording, faults);
            yield return i > 0 ? recording : recording with { RrIntervalsS = content.Beats.ToSeconds(), Lengths = Lengths(), Splits = Splits() };
        }
    }

    private void ByOneClock(FitClockSteps clock)
    {
        if (clock.IsEmpty) return;
        for (var i = 0; i < content.Laps.Count; i++) content.Laps[i] = content.Laps[i] with { Start = clock.Moved(content.Laps[i].Start), End = clock.Moved(content.Laps[i].End) };
        for (var i = 0; i < content.TimerEvents.Count; i++) content.TimerEvents[i] = content.TimerEvents[i] with { Time = clock.Moved(content.TimerEvents[i].Time) };
    }

    // Nothing but laps: a device that records none and was cut off before it could write the summary.
    private FitSession SumOfLaps()
    {
        var start = content.Laps.Select(l => l.Start).FirstOrDefault(t => !double.IsNaN(t), double.NaN);
        return Whole with { Start = start, Elapsed = Of(l => l.Elapsed), Timer = Of(l => l.Timer), Distance = Of(l => l.Distance) };

        double Of(Func<FitLap, double> value) => Sum(content.Laps, value) ?? double.NaN;
    }

    private static double? Sum(List<FitLap> laps, Func<FitLap, double> value) => laps.Exists(l => !double.IsNaN(value(l))) ? laps.Select(value).Where(v => !double.IsNaN(v)).Sum() : null;

    private List<RecordedLength> Lengths() => [.. content.Lengths.Where(l => FitTime.IsDate(l.Start)).Select(l => new RecordedLength(
        FitTime.ToUtc(l.Start), Value(l.Elapsed), Value(l.Timer), Value(l.Strokes), FitProfile.Name("swim_stroke", l.Stroke), l.Type == 1))];

    private List<RecordedSplit> Splits() => [.. content.Splits.Where(s => FitTime.IsDate(s.Start)).Select(s => new RecordedSplit(
        FitProfile.Name("split_type", s.Kind), FitTime.ToUtc(s.Start), Value(s.Elapsed), Value(s.Timer), Value(s.Distance)))];

    private Recording Build(FitSession session, FitRows rows, List<FitLap> laps, bool systemTime)
    {
        var (number, subNumber) = SportOf(session, laps);
        var sportText = FitProfile.Name("sport", number);
        var subSportText = FitProfile.Name("sub_sport", subNumber);
        var sport = SportNames.ToSport(sportText, subSportText);
        var origin = Origin(session, rows, systemTime);
        var columns = new FitSamples(content.Records, rows, strap);
        var samples = columns.Build(_times, origin, systemTime, sport, out var cadenceFactor);
        NoFix.Say(columns.WithoutFix, "FIT014", faults);
        RecordedLap[] lapsAsWritten = [.. laps.Select(l => ToLap(l, origin, systemTime))];
        var means = session.Means.Or(DeviceMeans.Of(lapsAsWritten)).Or(session.DeveloperMeans);
        lapsAsWritten = [.. lapsAsWritten.Zip(laps, (lap, written) => lap with { Means = lap.Means.Or(written.DeveloperMeans) })];
        means = means.Or(DeviceMeans.Of(lapsAsWritten));
        // Without a cadence in any record, the summary's own size says how it counts.
        if (samples.CadenceSpm is null) CadenceRule.Convert(sport, means.AverageCadenceSpm is { } average ? [average] : null, out cadenceFactor);
        var factor = cadenceFactor;
        return new()
        {
            Sport = sport,
            SportText = sportText,
            SubSportText = subSportText,
            Name = session.ProfileName,
            StartUtc = StartUtc(origin, systemTime),
            UtcOffset = FitTime.Offset(content.ActivityTime, content.ActivityLocalTime),
            Samples = samples,
            FirstRow = rowsBefore + (rows.Count > 0 ? rows.Stretches[0].From : 0),
            CadenceFactor = cadenceFactor,
            Means = means.TimesSteps(factor),
            DeveloperSeries = columns.Series(),
            DeveloperSummary = session.Developer,
            Laps = [.. lapsAsWritten.Select(l => l with { Means = l.Means.TimesSteps(factor) })],
            Pauses = FitPauses.Build(content.TimerEvents, origin, samples.Count > 0 ? samples.TimeS.LastOrDefault(double.IsFinite, double.NaN) : Value(session.Elapsed) ?? 0, session, samples.TimeS),
            TotalDistanceM = Value(session.Distance) ?? (samples.DistanceM is null && samples.LatitudeDeg is null ? Sum(laps, l => l.Distance) : null),
            TotalTimerS = Value(session.Timer),
            TotalElapsedS = Value(session.Elapsed),
            TotalAscentM = Value(session.Ascent),
            // Devices write the runner's 0 to 10 as 0 to 100.
            SessionRpe = Value(session.Rpe) is { } rpe ? (rpe > 10 ? rpe / 10 : rpe) : null,
            Device = Device(),
        };
    }

    // The summary's, else that of the file; a file that was cut off before its summary often has it in its laps.
    private (double Sport, double SubSport) SportOf(FitSession session, List<FitLap> laps)
    {
        if (!double.IsNaN(session.Sport)) return (session.Sport, session.SubSport);
        if (!double.IsNaN(content.Sport) || laps.Find(l => !double.IsNaN(l.Sport)) is not { } lap) return (content.Sport, content.SubSport);
        return (lap.Sport, lap.SubSport);
    }

    private DeviceIdentity Device() => new(
        FitProfile.Name("manufacturer", content.Manufacturer),
        content.ProductName ?? Value(content.Product)?.ToString(CultureInfo.InvariantCulture),
        double.IsNaN(content.SerialNumber) ? null : (long)content.SerialNumber,
        FitTime.IsDate(content.TimeCreated) ? FitTime.ToUtc(content.TimeCreated) : null);

    private bool AnyDate()
    {
        if (content.Sessions.Any(s => FitTime.IsDate(s.Start)) || content.Laps.Exists(l => FitTime.IsDate(l.Start))) return true;
        return _times is null || Array.Exists(_times, FitTime.IsDate);
    }

    /// <summary>Where the clock of this activity starts, seconds of the FIT epoch (or since power-on); NaN when nothing says.</summary>
    private double Origin(FitSession session, FitRows rows, bool systemTime)
    {
        if (systemTime ? !double.IsNaN(session.Start) : FitTime.IsDate(session.Start)) return session.Start;
        if (_times is null) return FitTime.IsDate(session.End) ? session.End - session.Elapsed : double.NaN;
        foreach (var (from, count) in rows.Stretches)
            foreach (var time in _times.AsSpan(from, count))
                if (systemTime ? !double.IsNaN(time) : FitTime.IsDate(time)) return time;
        return double.NaN;
    }

    private DateTimeOffset StartUtc(double origin, bool systemTime)
    {
        if (!systemTime && !double.IsNaN(origin)) return FitTime.ToUtc(origin);
        if (FitTime.IsDate(content.TimeCreated))
        {
            faults.Add("FIT011", FaultSeverity.Warning, null, "The clock was not set; the moment the file was begun is used as the start.");
            return FitTime.ToUtc(content.TimeCreated);
        }
        faults.Add("FIT011", FaultSeverity.Warning, null, "The file does not say when this was.");
        return Recording.UnknownStart;
    }

    private RecordedLap ToLap(FitLap lap, double origin, bool systemTime)
    {
        var start = systemTime || !FitTime.IsDate(lap.Start) ? double.NaN : lap.Start;
        if (double.IsNaN(start) && !systemTime && FitTime.IsDate(lap.End)) start = lap.End - (Value(lap.Elapsed) ?? 0);
        if (double.IsNaN(start)) start = origin;
        var utc = double.IsNaN(start) || !FitTime.IsDate(start) ? StartOrUnknown() : FitTime.ToUtc(start);
        return new(utc, Value(lap.Elapsed), Value(lap.Timer), Value(lap.Distance)) { Means = lap.Means, DeveloperSummary = lap.Developer };
    }

    private DateTimeOffset StartOrUnknown() => FitTime.IsDate(content.TimeCreated) ? FitTime.ToUtc(content.TimeCreated) : Recording.UnknownStart;

    private static double? Value(double v) => double.IsNaN(v) ? null : v;
}
