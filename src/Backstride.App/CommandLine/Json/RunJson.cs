using Backstride.Journal;
using Backstride.Running.Runs;

namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>run</c>: the run, its samples in four numbers each, its load on the runner and on the back.</summary>
internal sealed record RunJson(
    long Id,
    string? File,
    string? Batch,
    Run Run,
    IReadOnlyDictionary<string, ColumnSums> Streams,
    LoadJson Load,
    SpineLoadJson? SpineLoad,
    IReadOnlyList<double> SpineLoadPerMinuteEasyKm)
{
    public static RunJson Of(StoredRun stored, RunStreams streams) => new(
        stored.Id,
        stored.FileName,
        stored.BatchId,
        stored.Run,
        Columns(streams).Where(c => c.Values is not null).ToDictionary(c => c.Name, c => ColumnSums.Of(c.Values)),
        new(stored.Run.SessionRpe, stored.Run.SessionRpe * stored.Run.MovingS / 60),
        stored.Load is null ? null : SpineLoadJson.Of(stored.Load),
        stored.Load?.PerMinuteEasyKm ?? []);

    private static IEnumerable<(string Name, double[]? Values)> Columns(RunStreams s) =>
    [
        ("timeS", s.TimeS), ("distanceM", s.DistanceM), ("speedMps", s.SpeedMps), ("altitudeM", s.AltitudeM), ("gradePercent", s.GradePercent),
        ("gradeAdjustedSpeedMps", s.GradeAdjustedSpeedMps), ("heartRateBpm", s.HeartRateBpm), ("cadenceSpm", s.CadenceSpm),
        ("stanceTimeMs", s.StanceTimeMs), ("stanceTimeBalancePercent", s.StanceTimeBalancePercent),
        ("verticalOscillationMm", s.VerticalOscillationMm), ("stepLengthMm", s.StepLengthMm), ("powerW", s.PowerW),
        ("latitudeDeg", s.LatitudeDeg), ("longitudeDeg", s.LongitudeDeg),
    ];
}
