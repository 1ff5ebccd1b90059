namespace Backstride.Running.Load;

/// <summary>The little of a run that looking back over weeks needs.</summary>
public sealed record DatedRun(DateOnly Day, double DistanceM, double MovingS, double? SessionRpe, double? AverageHeartRateBpm, double? EasyKm);
