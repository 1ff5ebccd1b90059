using Backstride.Clinic.Bank;

namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>bank</c>. Shares are 0 to 1.</summary>
internal sealed record BankJson(
    int Total,
    IReadOnlyList<string> UnderTriaged,
    IReadOnlyList<string> OverTriaged,
    double ExactTier,
    double Top1,
    double Top3,
    double Brier,
    IReadOnlyDictionary<string, TierCount> ByTier,
    IReadOnlyList<ReliabilityRow> Reliability,
    IReadOnlyList<string> MissedPatterns,
    IReadOnlyList<FaultJson> Faults)
{
    public static BankJson Of(BankReport report) => new(
        report.Total, report.UnderTriaged, report.OverTriaged, report.ExactTier, report.Top1, report.Top3, report.Brier,
        report.ByTier.ToDictionary(t => JsonText.Word(t.Key), t => t.Value), report.Reliability, report.MissedPatterns,
        [.. report.Faults.Select(f => new FaultJson(f.Code, "warning", f.Position, f.Message))]);
}
