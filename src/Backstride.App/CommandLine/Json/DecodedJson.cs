using Backstride.Running.Files;

namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>decode</c>: the summary as the decoder gives it, and what kind of FIT file it was.</summary>
internal sealed record DecodedJson(
    FileFormat Format,
    string? FileType,
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
    IReadOnlyList<ActivitySummary> Activities,
    IReadOnlyList<FaultJson> Faults)
{
    public static DecodedJson Of(DecodedFile file)
    {
        var sum = DecodedSummary.Of(file);
        return new(
            sum.Format, file.FileType, sum.Sport, sum.StartTime, sum.Records, sum.DistanceM, sum.TimerS, sum.Laps, sum.MaxSpeedMps,
            sum.AverageCadenceSpm, sum.MeanStanceTimeMs, sum.MeanVerticalOscillationMm, sum.FirstPosition, sum.LastPosition,
            sum.Integrity, sum.Activities, [.. sum.Faults.Select(CliFaults.Of)]);
    }
}
