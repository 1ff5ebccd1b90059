namespace Backstride.Knowledge;

/// <summary>A statement about answers, as knowledge/ writes it: all of, any of, at least n of, one answer, a number in a range.</summary>
/// <remarks>There is no "not": a rule can only fire on what was said, so one answer more never takes a warning away.</remarks>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Holds always; the condition of a question that everybody is asked.</summary>
    public sealed record Always : Condition;

    public sealed record All(IReadOnlyList<Condition> Of) : Condition;

    public sealed record Any(IReadOnlyList<Condition> Of) : Condition;

    public sealed record AtLeast(int Count, IReadOnlyList<Condition> Of) : Condition;

    /// <summary>The question was answered with one of these answers.</summary>
    public sealed record Answered(string QuestionId, IReadOnlyList<string> AnswerIds) : Condition;

    /// <summary>The number given lies within the bounds, both included.</summary>
    public sealed record InRange(string QuestionId, double? From, double? To) : Condition;
}
