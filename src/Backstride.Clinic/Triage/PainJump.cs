namespace Backstride.Clinic.Triage;

/// <summary>A rise in pain that asks for a new look at the warning signs.</summary>
/// <param name="On">The day on which it was felt.</param>
/// <param name="From">The lowest score since the last check, 0 to 10.</param>
/// <param name="To">The score of that day.</param>
public sealed record PainJump(DateOnly On, double From, double To);
