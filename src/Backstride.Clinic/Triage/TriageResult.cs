using Backstride.Knowledge;

namespace Backstride.Clinic.Triage;

/// <summary>How soon somebody should look, and everything that led there.</summary>
/// <param name="OutOfScope">Groups this program is not made for (under 16, pregnant...), in words; empty for most.</param>
public sealed record TriageResult(
    Tier Tier,
    IReadOnlyList<TriageReason> Reasons,
    IReadOnlyList<SafetyNetItem> SafetyNet,
    IReadOnlyList<string> OutOfScope);
