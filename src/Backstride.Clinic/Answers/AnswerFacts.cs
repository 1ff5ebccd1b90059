using Backstride.Knowledge;

namespace Backstride.Clinic.Answers;

/// <summary>Conditions against one set of answers, in three values (Kleene): yes, no, not known.</summary>
/// <remarks>
/// Monotone by construction. A condition is built from "was this said" by and, or and at-least, and has no "not". One answer more
/// in a question with several answers can turn a leaf from no or not known to yes, never back, and all three connectives keep that order.
/// </remarks>
internal sealed class AnswerFacts(Catalogue catalogue, AnswerSet answers)
{
    private readonly Dictionary<string, Question> _questions = QuestionIndex.Of(catalogue);

    public AnswerSet Answers { get; } = answers;

    public bool Holds(Condition condition) => Weigh(condition) == Truth.Yes;

    public Truth Weigh(Condition condition) => condition switch
    {
        Condition.Always => Truth.Yes,
        Condition.Answered answered => Weigh(answered),
        Condition.InRange range => Weigh(range),
        Condition.All all => AtLeast(all.Of.Count, all.Of),
        Condition.Any any => AtLeast(1, any.Of),
        Condition.AtLeast some => AtLeast(some.Count, some.Of),
        _ => Truth.NotKnown,
    };

    /// <summary>The single statements of a condition that hold, each with the answers that made them hold.</summary>
    public IEnumerable<(Question Question, string Said)> Said(Condition condition)
    {
        foreach (var leaf in condition.Leaves().Where(Holds))
        {
            if (leaf is Condition.InRange range)
                yield return (_questions[range.QuestionId], NumberText.Of(Answers.Numbers[range.QuestionId], _questions[range.QuestionId].Unit));
            else if (leaf is Condition.Answered answered)
                foreach (var id in Answers.Choices[answered.QuestionId].Where(answered.AnswerIds.Contains))
                    yield return (_questions[answered.QuestionId], TextOf(answered.QuestionId, id));
        }
    }

    private string TextOf(string questionId, string answerId) =>
        _questions[questionId].Answers.FirstOrDefault(a => a.Id == answerId)?.Text ?? answerId;

    private Truth Weigh(Condition.Answered leaf)
    {
        if (!Answers.Choices.TryGetValue(leaf.QuestionId, out var said)) return Truth.NotKnown;
        // Plain loops: this runs some thousand times for every question that the interview weighs.
        var open = said.Count == 0;
        foreach (var id in said)
        {
            foreach (var wanted in leaf.AnswerIds)
                if (wanted == id) return Truth.Yes;
            open |= IsOpen(leaf.QuestionId, id);
        }
        return open ? Truth.NotKnown : Truth.No;
    }

    private Truth Weigh(Condition.InRange leaf)
    {
        if (!Answers.Numbers.TryGetValue(leaf.QuestionId, out var number)) return Truth.NotKnown;
        return number >= (leaf.From ?? number) && number <= (leaf.To ?? number) ? Truth.Yes : Truth.No;
    }

    private Truth AtLeast(int count, IReadOnlyList<Condition> of)
    {
        var (yes, open) = (0, 0);
        foreach (var part in of)
        {
            var truth = Weigh(part);
            if (truth == Truth.Yes) yes++;
            else if (truth == Truth.NotKnown) open++;
        }
        return yes >= count ? Truth.Yes : yes + open >= count ? Truth.NotKnown : Truth.No;
    }

    /// <summary>"Not sure" and "prefer not to say" leave the other answers open.</summary>
    private bool IsOpen(string questionId, string answerId)
    {
        if (_questions.TryGetValue(questionId, out var question))
            foreach (var answer in question.Answers)
                if (answer.Id == answerId) return answer.Meaning is AnswerMeaning.NotSure or AnswerMeaning.Withheld;
        return true;
    }
}
