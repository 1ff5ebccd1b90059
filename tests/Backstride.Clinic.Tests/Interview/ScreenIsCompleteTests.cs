using Backstride.Clinic.Answers;
using Backstride.Clinic.Interview;
using Backstride.Clinic.Patterns;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Clinic.Tests.Interview;

/// <summary>Nobody gets through the interview around a warning sign, whatever is answered, left open or withheld.</summary>
public class ScreenIsCompleteTests
{
    private static readonly Question[] WarningSigns = [.. Edition.Catalogue.Questions.Where(q => q.Section == "warning-signs")];

    [Theory]
    [InlineData("not-sure")]
    [InlineData("prefer-not-to-say")]
    public void Who_leaves_everything_open_is_still_asked_about_every_warning_sign(string open)
    {
        List<string> asked = [];
        var answers = AnswerSet.Empty;
        while (InterviewGuide.Next(Edition.Catalogue, answers).Next is { } question)
        {
            asked.Add(question.Id);
            answers = answers.With(question.Id, open);
        }
        Assert.Equal(WarningSigns.Select(q => q.Id), asked.Take(WarningSigns.Length));
        Assert.Empty(Edition.Catalogue.Questions.Where(q => q.Core).Select(q => q.Id).Except(asked));
    }

    [Fact]
    public void Random_answers_open_ones_among_them_never_end_it_before_the_screen_is_complete() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 9999).ArrayOf(80)), draws =>
        {
            var (path, stop) = Walk(draws);
            // An emergency ends it, and only at the answer that made it one.
            if (stop is not null)
                return stop.Tier == Tier.Emergency && TriageRules.Apply(Edition.Catalogue, path[^2]).Tier < Tier.Emergency;
            return path.All(answers => TriageRules.Apply(Edition.Catalogue, answers).Tier < Tier.Emergency) && NothingWaits(path[^1]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void It_ends_when_no_answer_to_any_question_left_would_change_the_first_three_or_after_25() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 9999).ArrayOf(80)), draws =>
        {
            var (path, stop) = Walk(draws);
            if (stop is not null) return true;
            var (answers, facts) = (path[^1], new AnswerFacts(Edition.Catalogue, path[^1]));
            var further = Edition.Catalogue.Questions.Count(q => q.Section != "warning-signs" && !q.Core && q.Flags.Count == 0 && answers.Has(q.Id));
            if (further >= InterviewGuide.MostFurther) return further == InterviewGuide.MostFurther;
            var (shown, triage) = (FirstThree(answers), TriageRules.Apply(Edition.Catalogue, answers));
            var mayTest = triage.Tier <= Tier.ClinicSoon && triage.OutOfScope.Count == 0;
            return Edition.Catalogue.Questions
                .Where(q => !answers.Has(q.Id) && facts.Holds(q.AskedWhen) && (q.Section != "self-tests" || mayTest))
                .All(q => Possible(answers, q).All(then => FirstThree(then).SequenceEqual(shown)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void After_25_further_questions_it_ends_though_more_could_be_learned()
    {
        Question[] questions = [.. Enumerable.Range(0, 40).Select(i => MadeUp.With([]).Questions[0] with { Id = "q" + i })];
        var evidence = questions.Select(q => MadeUp.Evidence(q.Id, 6, 0.2)).ToArray();
        var catalogue = MadeUp.With([MadeUp.Pattern("x", 0.2, evidence), MadeUp.Pattern("y", 0.2)]) with { Questions = questions };
        var (answers, asked) = (AnswerSet.Empty, 0);
        for (; InterviewGuide.Next(catalogue, answers).Next is { } question; asked++) answers = answers.With(question.Id, "not-sure");
        Assert.Equal(25, asked);
        Assert.Equal(asked, InterviewGuide.Next(catalogue, answers).Expected);
    }

    [Fact]
    public void A_question_that_a_sign_waits_for_comes_before_those_that_only_tell_patterns_apart_and_counts_not_as_further()
    {
        var edition = MadeUp.With([MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 9, 0.1)), MadeUp.Pattern("y", 0.2)], MadeUp.Flag("f", "d", "c", Tier.SameDay, FlagWeight.Decisive));
        var catalogue = edition with { Questions = [.. edition.Questions.Select(q => q.Id == "c" ? q with { Flags = ["f"] } : q)] };
        Assert.Equal("c", InterviewGuide.Next(catalogue, AnswerSet.Empty).Next?.Id);
        Assert.Equal("a", InterviewGuide.Next(catalogue, AnswerSet.Empty.With("c", "no")).Next?.Id);
        Assert.Null(InterviewGuide.Next(catalogue, AnswerSet.Empty.With("c", "no").With("a", "yes")).Next);
    }

    [Fact]
    public void Every_emergency_answer_ends_it_at_once_and_says_so()
    {
        foreach (var flag in Edition.Catalogue.Flags.Where(f => f.Tier == Tier.Emergency))
            foreach (var answers in Witness.Of(flag.When))
            {
                var step = InterviewGuide.Next(Edition.Catalogue, answers);
                Assert.Null(step.Next);
                Assert.Contains(step.Stop!.Reasons, r => r.FlagId == flag.Id);
                Assert.Equal(step.Asked, step.Expected);
            }
    }

    /// <summary>Independent of how the guide orders: every warning sign, every core question, and whatever a flag still waits for.</summary>
    private static bool NothingWaits(AnswerSet answers)
    {
        var facts = new AnswerFacts(Edition.Catalogue, answers);
        var waits = Edition.Catalogue.Flags.Where(f => facts.Weigh(f.When) == Truth.NotKnown).SelectMany(f => f.When.QuestionIds()).ToHashSet();
        return Edition.Catalogue.Questions
            .Where(q => q.Section != "self-tests" && !answers.Has(q.Id) && facts.Holds(q.AskedWhen))
            .All(q => q.Section != "warning-signs" && !q.Core && !waits.Contains(q.Id));
    }

    /// <summary>Every set of answers on the way, and the emergency that ended it if one did.</summary>
    private static (List<AnswerSet> Path, TriageResult? Stop) Walk(int[] draws)
    {
        List<AnswerSet> path = [AnswerSet.Empty];
        foreach (var draw in draws)
        {
            var step = InterviewGuide.Next(Edition.Catalogue, path[^1]);
            if (step.Next is not { } question) return (path, step.Stop);
            // One answer in six speaks, one in three is left open, the rest is "none of these" or the first that is there.
            path.Add((draw % 6) switch
            {
                0 => RandomAnswers.Answer(path[^1], question, draw),
                1 => path[^1].With(question.Id, "not-sure"),
                2 => path[^1].With(question.Id, "prefer-not-to-say"),
                _ => question.Answers.FirstOrDefault(a => a.Meaning == AnswerMeaning.None) is { } none
                    ? path[^1].With(question.Id, none.Id) : RandomAnswers.Answer(path[^1], question, draw),
            });
        }
        throw new InvalidOperationException("the interview does not end");
    }

    private static IEnumerable<AnswerSet> Possible(AnswerSet answers, Question question) => question.Kind == QuestionKind.Number
        ? new[] { question.Minimum!.Value, 19, 24, 42, 84, question.Maximum!.Value }.Where(n => n >= question.Minimum && n <= question.Maximum).Select(n => answers.With(question.Id, n))
        : question.Answers.Where(a => a.Meaning is AnswerMeaning.Plain or AnswerMeaning.None).Select(a => answers.With(question.Id, a.Id));

    private static IEnumerable<string> FirstThree(AnswerSet answers) =>
        PatternRanking.RankAll(Edition.Catalogue, answers).OrderBy(p => p.Rank).Take(3).Select(p => p.Id);
}
