using Backstride.Plan.ReturnToRunning;

namespace Backstride.App.CommandLine.Json;

/// <summary>May I run today, how far, and why.</summary>
internal sealed record RunningJson(bool Allowed, double? MaxKm, string? Session, string Why, IReadOnlyList<PlanItemJson> Reasons)
{
    public static RunningJson Of(RunningAdvice advice) => new(
        advice.Allowed, advice.MaxKm, advice.Session, advice.Why, [.. advice.Reasons.Select(PlanItemJson.Of)]);
}
