namespace Backstride.Running.Files;

/// <summary>One activity as a device recorded it, before anything is worked out.</summary>
public sealed record Recording
{
    public required Sport Sport { get; init; }

    /// <summary>The file's own word for it: "running", "trail", "treadmill"...</summary>
    public string? SportText { get; init; }

    public string? SubSportText { get; init; }

    public string? Name { get; init; }

    /// <summary>What somebody wrote to it, in the file itself.</summary>
    public string? Note { get; init; }

    /// <summary><see cref="UnknownStart"/> when the file gives no time at all.</summary>
    public required DateTimeOffset StartUtc { get; init; }

    /// <summary>Stands for "the file does not say when": no watch or phone of ours ran in 1970.</summary>
    public static DateTimeOffset UnknownStart => DateTimeOffset.UnixEpoch;

    public bool IsStartKnown => StartUtc != UnknownStart;

    /// <summary>Wall clock minus UTC where the person was; null when the file does not say.</summary>
    public TimeSpan? UtcOffset { get; init; }

    public required SampleColumns Samples { get; init; }

    public IReadOnlyList<RecordedLap> Laps { get; init; } = [];

    public IReadOnlyList<RecordedPause> Pauses { get; init; } = [];

    /// <summary>Lengths of a pool.</summary>
    public IReadOnlyList<RecordedLength> Lengths { get; init; } = [];

    public IReadOnlyList<RecordedSplit> Splits { get; init; } = [];

    /// <summary>What apps and sensors added under names of their own, each with as many values as there are samples.</summary>
    public IReadOnlyList<DeveloperSeries> DeveloperSeries { get; init; } = [];

    /// <summary>What they added to the summary of the whole.</summary>
    public IReadOnlyList<DeveloperValue> DeveloperSummary { get; init; } = [];

    /// <summary>Times between heart beats, seconds, in the order of the file. Of a file with several activities they are the first one's.</summary>
    public IReadOnlyList<double> RrIntervalsS { get; init; } = [];

    /// <summary>Samples at which a new stretch begins (GPX segments, TCX tracks): nothing is measured from the sample before to this one.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>Totals as the device wrote them; null when it did not.</summary>
    public double? TotalDistanceM { get; init; }

    public double? TotalTimerS { get; init; }

    public double? TotalElapsedS { get; init; }

    public double? TotalAscentM { get; init; }

    /// <summary>What the device itself worked out over the whole.</summary>
    public DeviceMeans Means { get; init; } = DeviceMeans.None;

    /// <summary>How hard the runner told the device it was, 0 to 10.</summary>
    public double? SessionRpe { get; init; }

    /// <summary>2 where the file counted one foot and the cadence was doubled into steps, else 1.</summary>
    public double CadenceFactor { get; init; } = 1;

    /// <summary>Where its first sample lies among all of the file: a summary may be written before those of earlier activities.</summary>
    internal int FirstRow { get; init; }

    /// <summary>At which line of a document each sample stands; null for other files.</summary>
    internal IReadOnlyList<int>? Lines { get; init; }

    /// <summary>Where in the file a sample stands: "line 12", "record 17".</summary>
    internal string PlaceOf(int sample) => Lines is { } lines ? FormattableString.Invariant($"line {lines[sample]}") : FormattableString.Invariant($"record {FirstRow + sample + 1}");

    public DeviceIdentity Device { get; init; } = new(null, null, null, null);

    /// <summary>The same recording of another sport, when the runner knows better than the file: the file's own cadence is read again as that sport counts it.</summary>
    public Recording As(Sport sport)
    {
        var asWritten = Samples.CadenceSpm is { } cadence ? Array.ConvertAll(cadence, value => value / CadenceFactor) : null;
        var samples = Samples with { CadenceSpm = CadenceRule.Convert(sport, asWritten, out var factor) };
        // Totals alone: the mean is all there is to judge by, and between sports on foot it stays.
        if (asWritten is null && Means.AverageCadenceSpm is { } average)
        {
            if (CadenceRule.OnFoot(Sport) && CadenceRule.OnFoot(sport)) factor = CadenceFactor;
            else CadenceRule.Convert(sport, [average / CadenceFactor], out factor);
        }
        var by = factor / CadenceFactor;
        return this with
        {
            Sport = sport,
            Samples = samples,
            CadenceFactor = factor,
            Means = Means.TimesSteps(by),
            Laps = by == 1 ? Laps : [.. Laps.Select(l => l with { Means = l.Means.TimesSteps(by) })],
        };
    }
}
