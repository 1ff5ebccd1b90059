namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>check</c> and <c>interview</c>.</summary>
internal sealed record CheckJson(
    string Tier,
    IReadOnlyList<ReasonJson> Reasons,
    IReadOnlyList<PatternJson> Patterns,
    IReadOnlyList<SafetyNetJson> SafetyNet,
    PlanJson Plan,
    IReadOnlyList<string> Unanswered,
    IReadOnlyList<string> OutOfScope,
    IReadOnlyList<FaultJson> Faults);
