namespace Backstride.Running.Files;

/// <summary>One activity of a file in a few figures; see <see cref="DecodedSummary"/> for what each means.</summary>
public sealed record ActivitySummary(
    string? Sport,
    DateTimeOffset? StartTime,
    int Records,
    double? DistanceM,
    double? TimerS,
    int Laps,
    double? MaxSpeedMps,
    double? AverageCadenceSpm,
    double? MeanStanceTimeMs,
    double? MeanVerticalOscillationMm,
    Position? FirstPosition,
    Position? LastPosition)
{
    internal static ActivitySummary Of(Recording recording, FileFormat format)
    {
        var s = recording.Samples;
        return new(
            recording.SportText,
            recording.IsStartKnown ? recording.StartUtc : null,
            s.Count,
            DistanceOf(recording, format),
            recording.TotalTimerS ?? TimerOf(recording),
            recording.Laps.Count,
            MaxSpeedOf(recording, format),
            Mean(s.CadenceSpm) ?? recording.AverageCadenceSpm,
            Mean(s.StanceTimeMs),
            Mean(s.VerticalOscillationMm),
            FirstOf(s, Enumerable.Range(0, s.Count)),
            FirstOf(s, Enumerable.Range(0, s.Count).Reverse()));
    }

    internal static double? Mean(double[]? column)
    {
        if (column is null) return null;
        var (sum, n) = (0.0, 0);
        foreach (var v in column)
            if (!double.IsNaN(v)) (sum, n) = (sum + v, n + 1);
        return n == 0 ? null : sum / n;
    }

    // The device's total; else its last record; else along the positions. GPX has no total and its distance extension is one program's,
    // so a GPX track is measured along its positions.
    private static double? DistanceOf(Recording r, FileFormat format)
    {
        var along = GeoDistance.Along(r.Samples, r.Breaks);
        return format == FileFormat.Gpx && along is not null ? along : r.TotalDistanceM ?? LastOf(r.Samples.DistanceM) ?? along;
    }

    private static double? LastOf(double[]? column)
    {
        for (var i = (column?.Length ?? 0) - 1; i >= 0; i--)
            if (!double.IsNaN(column![i])) return column[i];
        return null;
    }

    private static double? TimerOf(Recording r)
    {
        var times = r.Samples.TimeS.Where(double.IsFinite).ToArray();
        if (times.Length == 0) return null;
        return times.Max() - times.Min() - r.Pauses.Sum(p => p.ToS - p.FromS);
    }

    // A FIT record carries the speed itself; a TCX point often does not, and the lap says it.
    private static double? MaxSpeedOf(Recording r, FileFormat format)
    {
        var values = r.Samples.SpeedMps?.Where(v => !double.IsNaN(v)).ToArray();
        double? recorded = values is { Length: > 0 } ? values.Max() : null;
        return format == FileFormat.Fit ? recorded ?? r.MaxSpeedMps : r.MaxSpeedMps ?? recorded;
    }

    private static Position? FirstOf(SampleColumns s, IEnumerable<int> order)
    {
        if (s.LatitudeDeg is not { } lat || s.LongitudeDeg is not { } lon) return null;
        foreach (var i in order)
            if (!double.IsNaN(lat[i]) && !double.IsNaN(lon[i])) return new(lat[i], lon[i]);
        return null;
    }
}
