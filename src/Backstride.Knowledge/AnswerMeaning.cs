namespace Backstride.Knowledge;

public enum AnswerMeaning
{
    Plain,

    /// <summary>"None of these": gives way to any other answer picked beside it.</summary>
    None,

    /// <summary>"Not sure": counts as not known.</summary>
    NotSure,

    /// <summary>"Prefer not to say": counts as not known.</summary>
    Withheld,
}
