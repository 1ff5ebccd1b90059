namespace Backstride.Plan;

/// <summary>One pain score of the diary, 0 to 10.</summary>
/// <param name="RunId">The run it belongs to, when it was asked after one.</param>
/// <param name="BelowKnee">Pain below the knee was reported with it.</param>
public sealed record PainEntry(DateTimeOffset At, double Score, string? Where, long? RunId, bool BelowKnee = false);
