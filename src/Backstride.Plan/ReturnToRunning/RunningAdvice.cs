using Backstride.Knowledge;

namespace Backstride.Plan.ReturnToRunning;

/// <summary>May I run today, how far, and why.</summary>
/// <param name="MaxKm">Longest single run today; null when running is not allowed, or when it is by minutes.</param>
/// <param name="Session">A walk-run session in words ("1 min run, 4 min walk, 6 times"); null when a plain run is fine.</param>
public sealed record RunningAdvice(bool Allowed, double? MaxKm, string? Session, string Why, IReadOnlyList<PlanItem> Reasons)
{
    /// <summary>The session of <see cref="Session"/> in numbers, for a watch; null when a plain run is fine.</summary>
    public WalkRunStep? Ladder { get; init; }
}
