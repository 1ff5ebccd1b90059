using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Clinic.Tests;

/// <summary>Smallest answers that make a condition hold: every way, as the condition is built.</summary>
internal static class Witness
{
    public static IEnumerable<AnswerSet> Of(Condition condition) => AddTo(AnswerSet.Empty, condition);

    /// <summary>The answers with the condition made to hold on top; picks among several answers are added, other answers are replaced.</summary>
    public static IEnumerable<AnswerSet> AddTo(AnswerSet set, Condition condition) => condition switch
    {
        Condition.Answered leaf => leaf.AnswerIds.Select(id => Say(set, leaf.QuestionId, id)),
        Condition.InRange leaf => [set.With(leaf.QuestionId, leaf.From ?? leaf.To!.Value)],
        Condition.Any any => any.Of.SelectMany(part => AddTo(set, part)),
        Condition.All all => all.Of.Aggregate((IEnumerable<AnswerSet>)[set], (sets, part) => sets.SelectMany(s => AddTo(s, part))),
        Condition.AtLeast some => Combinations(some.Of, some.Count).SelectMany(parts => AddTo(set, new Condition.All(parts))),
        _ => [set],
    };

    private static AnswerSet Say(AnswerSet set, string questionId, string answerId)
    {
        var question = Edition.Catalogue.Questions.Single(q => q.Id == questionId);
        var already = question.Kind == QuestionKind.Multiple ? set.Choices.GetValueOrDefault(questionId, []) : [];
        return AnswerReader.Add(set, questionId, [.. already, answerId], Edition.Catalogue).Answers;
    }

    private static IEnumerable<IReadOnlyList<Condition>> Combinations(IReadOnlyList<Condition> of, int count) =>
        count == 0 ? [[]]
        : of.Count < count ? []
        : Combinations([.. of.Skip(1)], count - 1).Select(rest => (IReadOnlyList<Condition>)[of[0], .. rest])
            .Concat(Combinations([.. of.Skip(1)], count));
}
