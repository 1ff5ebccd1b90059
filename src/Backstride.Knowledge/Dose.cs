namespace Backstride.Knowledge;

/// <summary>How much of an exercise: sets of repetitions, each held, each side where it has sides.</summary>
public sealed record Dose(int Sets, int Repetitions, double HoldSeconds, double RestSeconds, bool PerSide);
