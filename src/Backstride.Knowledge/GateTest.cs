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
    IReadOnlyList<string> Sources)
{
    /// <summary>Whether a try counts: done as described, with no more pain than is allowed.</summary>
    /// <param name="pain">Most pain during it, 0 to 10; a try without a score does not count.</param>
    public bool IsPassed(bool doneAsDescribed, double? pain) => doneAsDescribed && pain <= MostPain;
}
