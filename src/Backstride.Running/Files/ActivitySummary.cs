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
    /// <summary>Which of these figures are the device's own summary, since no record has the value: "meanStanceTimeMs".</summary>
    public IReadOnlyList<string> FromSummary { get; init; } = [];

    /// <summary>What the device itself worked out over the whole; null when it wrote nothing of the kind.</summary>
    public DeviceMeans? DeviceSummary { get; init; }

    /// <summary>The laps one by one.</summary>
    public IReadOnlyList<LapSummary> LapList { get; init; } = [];

    /// <summary>What apps and sensors added to the records under names of their own.</summary>
    public IReadOnlyList<SeriesSummary> DeveloperFields { get; init; } = [];

    /// <summary>What they added to the summary of the whole.</summary>
    public IReadOnlyList<DeveloperValue> DeveloperSummary { get; init; } = [];

    /// <summary>What somebody wrote to it, in the file itself.</summary>
    public string? Note { get; init; }

    internal static ActivitySummary Of(Recording recording, FileFormat format, FaultList faults)
    {
        var distance = DecodedDistance.Of(recording, format);
        DistanceLeaps.Say(recording, distance, faults);
        Contradictions.Say(recording, faults);
        var s = recording.Samples;
        var (first, last) = Ends(s);
        var means = recording.Means;
        // In other sports a summary counts strokes as often as turns.
        var stated = CadenceRule.OnFoot(recording.Sport) || recording.Sport == Files.Sport.Cycling ? means.AverageCadenceSpm : null;
        var cadence = MeanOf(c => c.CadenceSpm);
        double? MeanOf(Func<SampleColumns, double[]?> column) => ColumnMean.Of([recording], r => (column(r.Samples), 1));
        return new(
            recording.SportText,
            recording.IsStartKnown ? recording.StartUtc : null,
            s.Count,
            distance.Metres,
            recording.TotalTimerS is > 0 and var timer ? timer : TimerOf(recording) ?? recording.TotalTimerS ?? recording.TotalElapsedS,
            recording.Laps.Count,
            MaxSpeedOf(recording, format),
            cadence ?? stated,
            MeanOf(c => c.StanceTimeMs),
            MeanOf(c => c.VerticalOscillationMm),
            first,
            last)
        {
            FromSummary = cadence is null && stated is not null ? ["averageCadenceSpm"] : [],
            DeviceSummary = means == DeviceMeans.None ? null : means,
            LapList = [.. recording.Laps.Select(LapSummary.Of)],
            DeveloperFields = [.. recording.DeveloperSeries.Select(SeriesSummary.Of).OfType<SeriesSummary>()],
            DeveloperSummary = recording.DeveloperSummary,
            Note = recording.Note,
        };
    }

    private static double? TimerOf(Recording r)
    {
        var (first, last) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var time in r.Samples.TimeS)
            if (double.IsFinite(time)) (first, last) = (Math.Min(first, time), Math.Max(last, time));
        return first > last ? null : last - first - r.Pauses.Sum(p => p.ToS - p.FromS);
    }

    // A FIT record carries the speed itself; a TCX point often does not, and the lap says it.
    private static double? MaxSpeedOf(Recording r, FileFormat format)
    {
        if (format != FileFormat.Fit && r.Means.MaxSpeedMps is { } stated) return stated;
        double? recorded = null;
        foreach (var speed in r.Samples.SpeedMps ?? [])
            if (!double.IsNaN(speed) && !(speed <= recorded)) recorded = speed;
        return recorded ?? r.Means.MaxSpeedMps;
    }

    // By itself, so that the positions are let go before the next column is asked for.
    private static (Position?, Position?) Ends(SampleColumns s)
    {
        if (s.LatitudeDeg is not { } lat || s.LongitudeDeg is not { } lon) return (null, null);
        return (First(lat, lon, 0, 1), First(lat, lon, lat.Length - 1, -1));
    }

    private static Position? First(double[] lat, double[] lon, int from, int step)
    {
        for (var i = from; i >= 0 && i < lat.Length; i += step)
            if (!double.IsNaN(lat[i]) && !double.IsNaN(lon[i])) return new(lat[i], lon[i]);
        return null;
    }
}
