namespace Backstride.Plan.ReturnToRunning;

/// <summary>How one of the small tests before running went.</summary>
/// <param name="TestId">One of the gate tests of knowledge/measures.yaml.</param>
/// <param name="Pain">Most pain during it, 0 to 10, when given.</param>
public sealed record GateResult(DateOnly Day, string TestId, bool Passed, double? Pain);
