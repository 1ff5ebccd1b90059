using Backstride.Knowledge;

namespace Backstride.Clinic.Patterns;

/// <summary>One reason for or against, with the likelihood ratio as used after shrinking and capping.</summary>
public sealed record PatternReason(string EvidenceId, string Text, double Ratio, EvidenceGrade Grade, IReadOnlyList<string> Sources);
