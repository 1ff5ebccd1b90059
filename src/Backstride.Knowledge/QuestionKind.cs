namespace Backstride.Knowledge;

public enum QuestionKind
{
    /// <summary>One answer of a list.</summary>
    Single,

    /// <summary>Any number of answers of a list.</summary>
    Multiple,

    /// <summary>A number within <see cref="Question.Minimum"/> and <see cref="Question.Maximum"/>.</summary>
    Number,
}
