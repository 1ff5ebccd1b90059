namespace Backstride.Running.Files;

/// <summary>A stretch of one kind, such as the running and the walking of a run-walk session, as the device told them apart.</summary>
/// <param name="Kind">FIT's word ("rwdRun", "intervalRest").</param>
public sealed record RecordedSplit(string? Kind, DateTimeOffset StartUtc, double? ElapsedS, double? TimerS, double? DistanceM);
