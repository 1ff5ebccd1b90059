namespace Backstride.Knowledge;

/// <summary>Something the runner tries before the way back to running.</summary>
/// <param name="PassWhen">The pass mark in words.</param>
/// <param name="MostPain">The most pain, 0 to 10, with which it is still passed.</param>
public sealed record GateTest(
    string Id,
    string Name,
    IReadOnlyList<string> Steps,
    string PassWhen,
    string StopRule,
    double MostPain,
    IReadOnlyList<DrawingFrame> Drawing,
    EvidenceGrade Grade,
    IReadOnlyList<string> Sources);
