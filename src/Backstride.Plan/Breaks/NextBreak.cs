namespace Backstride.Plan.Breaks;

/// <summary>The next break, or until when there is none.</summary>
/// <param name="At">Awake: when to get up. Otherwise: when the reminders start again.</param>
public sealed record NextBreak(BreakState State, DateTimeOffset At);
