using Backstride.Knowledge;

namespace Backstride.Plan;

/// <summary>One line of a plan: what, why, how sure, who says so.</summary>
public sealed record PlanItem(string Id, string Text, string Why, EvidenceGrade Grade, IReadOnlyList<string> Sources);
