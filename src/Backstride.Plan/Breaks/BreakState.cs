namespace Backstride.Plan.Breaks;

public enum BreakState
{
    /// <summary>The next break has a time.</summary>
    Awake,

    /// <summary>Quiet hours, or they begin before the next break.</summary>
    Asleep,

    /// <summary>The runner said that they are out on a run.</summary>
    Running,
}
