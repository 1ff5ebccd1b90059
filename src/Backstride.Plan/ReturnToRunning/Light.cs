namespace Backstride.Plan.ReturnToRunning;

/// <summary>How the back took a run.</summary>
public enum Light
{
    /// <summary>Nobody said how the back was: counts neither for going on nor for going back.</summary>
    Unknown,

    /// <summary>0 to 2 of 10 and no worse next morning.</summary>
    Green,

    /// <summary>3 or 4 of 10: the same again.</summary>
    Amber,

    /// <summary>5 or more, pain below the knee, or 2 more next morning than before: two steps back.</summary>
    Red,
}
