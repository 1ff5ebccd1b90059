namespace Backstride.Knowledge;

/// <summary>What one answer says for or against a pattern.</summary>
/// <param name="RatioWhenPresent">Likelihood ratio when <paramref name="When"/> holds; above 1 speaks for.</param>
/// <param name="RatioWhenAbsent">Likelihood ratio when the questions were answered and it does not hold.</param>
/// <param name="Cluster">Signs of one cluster lean on each other; their product is capped.</param>
public sealed record PatternEvidence(
    string Id,
    Condition When,
    double RatioWhenPresent,
    double RatioWhenAbsent,
    string? Cluster,
    string ForText,
    string AgainstText,
    EvidenceGrade Grade,
    IReadOnlyList<string> Sources);
