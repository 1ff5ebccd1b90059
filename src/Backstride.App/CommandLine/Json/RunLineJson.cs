using Backstride.Journal;

namespace Backstride.App.CommandLine.Json;

/// <summary>One line of <c>runs</c>.</summary>
internal sealed record RunLineJson(
    long Id,
    DateTimeOffset StartTime,
    string Sport,
    string? Name,
    double DistanceM,
    double TimerS,
    double MovingS,
    double? PaceSecondsPerKm,
    double? AverageHeartRateBpm,
    double? AverageCadenceSpm,
    SpineLoadJson? SpineLoad,
    string? File,
    string? Batch,
    bool Counts)
{
    public static RunLineJson Of(StoredRun stored) => new(
        stored.Id, stored.Run.StartUtc, JsonText.Word(stored.Run.Sport), stored.Run.Name, stored.Run.DistanceM, stored.Run.TimerS, stored.Run.MovingS,
        stored.Run.PaceSecondsPerKm, stored.Run.AverageHeartRateBpm, stored.Run.AverageCadenceSpm,
        stored.Load is null ? null : SpineLoadJson.Of(stored.Load), stored.FileName, stored.BatchId, !stored.IsSetAside);
}
