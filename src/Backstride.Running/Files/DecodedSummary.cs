namespace Backstride.Running.Files;

/// <summary>
/// One file to the figures that two decoders can be compared by. Distances and times are the device's totals where it wrote them;
/// means are over valid records as recorded, nothing smoothed or left out. Several activities: sums, and the list.
/// </summary>
/// <param name="Sport">FIT's word ("running", "standUpPaddleboarding"); of the first activity.</param>
/// <param name="Records">Record messages or track points in the whole file.</param>
/// <param name="MaxSpeedMps">Largest recorded speed of a FIT file; of a TCX file the largest that a lap states.</param>
/// <param name="AverageCadenceSpm">Steps a minute, both feet, when the sport is on foot; else revolutions. Where activities of one file differ in that, all are put in the unit of the first.</param>
public sealed record DecodedSummary(
    FileFormat Format,
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
    Position? LastPosition,
    Integrity Integrity,
    IReadOnlyList<FileFault> Faults,
    IReadOnlyList<ActivitySummary> Activities)
{
    /// <summary>FIT's own word for what the file is ("activity", "settings"...); null for GPX and TCX.</summary>
    public string? FileType { get; init; }

    /// <summary>Which of these figures are the device's own summary, since no record has the value.</summary>
    public IReadOnlyList<string> FromSummary { get; init; } = [];

    /// <summary>What apps and sensors added to the records under names of their own.</summary>
    public IReadOnlyList<SeriesSummary> DeveloperFields { get; init; } = [];

    /// <summary>For a course, which is not an activity, the figures are the course's and the list is empty.</summary>
    public static DecodedSummary Of(DecodedFile file)
    {
        var recordings = file.Activities.Count > 0 ? file.Activities : file.Courses;
        var faults = new FaultList();
        var each = recordings.Select(r => ActivitySummary.Of(r, file.Format, faults)).ToList();
        var inOrder = recordings.Zip(each).OrderBy(both => both.First.FirstRow).Select(both => both.Second).ToList();
        var cadence = Cadence(recordings);
        var stated = cadence is null ? each.Select(a => a.AverageCadenceSpm).FirstOrDefault(c => c is not null) : null;
        return new(
            file.Format,
            each.Select(a => a.Sport).FirstOrDefault(),
            each.Select(a => a.StartTime).FirstOrDefault(t => t is not null),
            file.RecordCount,
            Sum(each.Select(a => a.DistanceM)),
            Sum(each.Select(a => a.TimerS)),
            each.Sum(a => a.Laps),
            each.Max(a => a.MaxSpeedMps),
            cadence ?? stated,
            MeanOver(recordings, s => s.StanceTimeMs),
            MeanOver(recordings, s => s.VerticalOscillationMm),
            inOrder.Select(a => a.FirstPosition).FirstOrDefault(p => p is not null),
            inOrder.Select(a => a.LastPosition).LastOrDefault(p => p is not null),
            file.Integrity,
            [.. file.Faults, .. faults.ToList()],
            file.Activities.Count > 0 ? each : [])
        {
            FileType = file.FileType,
            FromSummary = stated is null ? [] : ["averageCadenceSpm"],
            DeveloperFields = SeriesSummary.Together(each.SelectMany(a => a.DeveloperFields)),
        };
    }

    private static double? Sum(IEnumerable<double?> values) => values.Any(v => v is not null) ? values.Sum() : null;

    private static double? MeanOver(IReadOnlyList<Recording> recordings, Func<SampleColumns, double[]?> column) =>
        ColumnMean.Of(recordings, r => (column(r.Samples), 1));

    private static double? Cadence(IReadOnlyList<Recording> recordings)
    {
        if (recordings.Count == 0) return null;
        var first = CadenceRule.OnFoot(recordings[0].Sport) ? recordings.Max(r => r.CadenceFactor) : recordings[0].CadenceFactor;
        return ColumnMean.Of(recordings, r => (r.Samples.CadenceSpm, first / r.CadenceFactor));
    }
}
