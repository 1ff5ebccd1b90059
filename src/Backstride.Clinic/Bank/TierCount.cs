namespace Backstride.Clinic.Bank;

/// <summary>The cases that belong in one tier, and where the check put them.</summary>
public sealed record TierCount(int Total, int Exact, int Under, int Over);
