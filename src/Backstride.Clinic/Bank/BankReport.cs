using Backstride.Knowledge;

namespace Backstride.Clinic.Bank;

/// <summary>How well the check did on a bank of cases. Shares are 0 to 1.</summary>
/// <param name="Top1">Share of the cases with accepted patterns in which the first pattern is accepted.</param>
/// <param name="Top3">The same for any of the first three.</param>
/// <param name="Brier">Mean squared miss of the first pattern's probability; 0 is perfect.</param>
/// <param name="MissedPatterns">Cases in which no accepted pattern is among the first three.</param>
public sealed record BankReport(
    int Total,
    IReadOnlyList<string> UnderTriaged,
    IReadOnlyList<string> OverTriaged,
    double ExactTier,
    double Top1,
    double Top3,
    double Brier,
    IReadOnlyDictionary<Tier, TierCount> ByTier,
    IReadOnlyList<ReliabilityRow> Reliability,
    IReadOnlyList<string> MissedPatterns,
    IReadOnlyList<BankFault> Faults);
