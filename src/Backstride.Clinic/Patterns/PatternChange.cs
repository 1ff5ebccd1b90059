namespace Backstride.Clinic.Patterns;

/// <summary>Something that is not known yet and would move a pattern, taken by itself.</summary>
/// <param name="QuestionIds">The questions whose answers would tell.</param>
/// <param name="ForText">What would be so, if it spoke for the pattern.</param>
/// <param name="AgainstText">What would be so, if it spoke against it.</param>
/// <param name="IfFor">The pattern's share then, 0 to 1.</param>
/// <param name="IfAgainst">The pattern's share then, 0 to 1.</param>
public sealed record PatternChange(
    string EvidenceId, IReadOnlyList<string> QuestionIds, string ForText, string AgainstText, double IfFor, double IfAgainst);
