using Backstride.Clinic.Answers;
using Backstride.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Clinic.Tests;

/// <summary>Random answers to all questions, some of them left open.</summary>
internal static class RandomAnswers
{
    /// <summary>One number a question; what it means depends on the question. Small numbers leave it open, so shrinking empties the set.</summary>
    public static Arbitrary<AnswerSet> Sets { get; } =
        Arb.From(Gen.Choose(0, 9999).ArrayOf(Edition.Catalogue.Questions.Count).Select(Build));

    /// <summary>A question and one plain or silent answer of it.</summary>
    public static Arbitrary<(Question Question, int Draw)> OneMore { get; } =
        Arb.From(Gen.Elements(Edition.Catalogue.Questions.ToArray()).SelectMany(q => Gen.Choose(0, 9999).Select(draw => (q, draw))));

    public static AnswerSet Answer(AnswerSet set, Question question, int draw)
    {
        if (question.Kind == QuestionKind.Number)
            return set.With(question.Id, Math.Round(question.Minimum!.Value + (Reach(question) - question.Minimum.Value) * draw / 9999));
        var option = question.Answers[draw % question.Answers.Count];
        if (question.Kind == QuestionKind.Single) return set.With(question.Id, option.Id);
        var already = set.Choices.GetValueOrDefault(question.Id, []);
        var said = AnswerReader.Add(set, question.Id, [.. already, option.Id], Edition.Catalogue);
        return said.Answers;
    }

    /// <summary>Days up to a year, not to 20,000: most cases should lie where the rules are.</summary>
    private static double Reach(Question question) => Math.Min(question.Maximum!.Value, 400);

    private static AnswerSet Build(int[] draws)
    {
        var set = AnswerSet.Empty;
        foreach (var (question, draw) in Edition.Catalogue.Questions.Zip(draws))
        {
            if (draw < 3000) continue;
            set = Answer(set, question, (draw * 7919) % 10000);
            if (draw > 8500) set = question.Kind == QuestionKind.Multiple ? Answer(set, question, (draw * 104729) % 10000) : set;
        }
        return set;
    }
}
