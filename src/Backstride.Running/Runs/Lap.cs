namespace Backstride.Running.Runs;

/// <summary>A lap: where it lies on the time axis and what it was.</summary>
public sealed record Lap(int Number, double FromS, double ToS, double DistanceM, double? AverageHeartRateBpm, double? AverageCadenceSpm);
