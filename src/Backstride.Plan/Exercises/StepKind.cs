namespace Backstride.Plan.Exercises;

/// <summary>What a stretch of a timed session is for.</summary>
public enum StepKind
{
    /// <summary>Get into place for the next exercise.</summary>
    Ready,

    /// <summary>Move at your own pace: a set of repetitions.</summary>
    Work,

    /// <summary>Keep still and breathe.</summary>
    Hold,

    /// <summary>Let go and come back between two holds.</summary>
    LetGo,

    Rest,

    /// <summary>Rest, and turn to the other side.</summary>
    Switch,
}
