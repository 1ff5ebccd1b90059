namespace Backstride.Plan.Breaks;

/// <summary>When to get up next, and when to keep quiet about it.</summary>
public static class BreakClock
{
    /// <param name="now">The moment, with the runner's own offset.</param>
    /// <param name="everyMinutes">How long to sit at most.</param>
    /// <param name="quiet">When the runner sleeps; null for never.</param>
    /// <param name="runningUntil">The end of the run they are on, when they said so.</param>
    public static NextBreak Next(DateTimeOffset now, int everyMinutes, QuietHours? quiet, DateTimeOffset? runningUntil)
    {
        if (runningUntil > now) return new(BreakState.Running, runningUntil.Value.ToOffset(now.Offset));
        var next = now.AddMinutes(everyMinutes);
        if (quiet is null) return new(BreakState.Awake, next);
        // Somebody whose next break would fall into the night is on the way to bed: it is not announced.
        return (quiet.EndAfter(now) ?? quiet.EndAfter(next)) is { } until ? new(BreakState.Asleep, until) : new(BreakState.Awake, next);
    }
}
