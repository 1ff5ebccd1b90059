using Backstride.Running.Files;

namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>decode</c>. With several activities in the file: their sums, and the means over all their records.</summary>
internal sealed record DecodedJson(
    string Format,
    string? FileType,
    string Sport,
    DateTimeOffset? StartTime,
    int Records,
    double? DistanceM,
    double? TimerS,
    int Laps,
    double? MaxSpeedMps,
    double? AverageCadenceSpm,
    double? MeanStanceTimeMs,
    double? MeanVerticalOscillationMm,
    PositionJson? FirstPosition,
    PositionJson? LastPosition,
    string Integrity,
    IReadOnlyList<ActivityJson> Activities,
    IReadOnlyList<FaultJson> Faults)
{
    public static DecodedJson Of(DecodedFile file)
    {
        var parts = file.Activities.Select(ActivityJson.Of).ToList();
        var samples = file.Activities.Select(a => a.Samples).ToList();
        double? Sum(Func<ActivityJson, double?> of) => parts.Any(p => of(p) is not null) ? parts.Sum(p => of(p) ?? 0) : null;
        double? Mean(Func<SampleColumns, double[]?> of) => ColumnSums.OfAll(samples.Select(of)).Mean;
        return new(
            JsonText.Word(file.Format),
            file.FileType,
            parts.Count > 0 ? parts[0].Sport : JsonText.Word(Running.Files.Sport.Unknown),
            parts.Count > 0 ? parts[0].StartTime : null,
            file.RecordCount,
            Sum(p => p.DistanceM),
            Sum(p => p.TimerS),
            parts.Sum(p => p.Laps),
            parts.Max(p => p.MaxSpeedMps),
            parts.Count == 1 ? parts[0].AverageCadenceSpm : Mean(s => s.CadenceSpm),
            Mean(s => s.StanceTimeMs),
            Mean(s => s.VerticalOscillationMm),
            parts.Select(p => p.FirstPosition).FirstOrDefault(p => p is not null),
            parts.Select(p => p.LastPosition).LastOrDefault(p => p is not null),
            JsonText.Word(file.Integrity),
            parts,
            [.. file.Faults.Select(CliFaults.Of)]);
    }
}
