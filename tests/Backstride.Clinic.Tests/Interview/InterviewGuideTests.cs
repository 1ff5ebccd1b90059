using Backstride.Clinic.Answers;
using Backstride.Clinic.Interview;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Clinic.Tests.Interview;

public class InterviewGuideTests
{
    [Fact]
    public void It_begins_with_bladder_and_bowel()
    {
        var first = InterviewGuide.Next(Edition.Catalogue, AnswerSet.Empty);
        Assert.Equal("bladder-bowel", first.Next?.Id);
        Assert.Null(first.Stop);
    }

    [Fact]
    public void An_emergency_stops_it_at_that_very_answer()
    {
        var step = InterviewGuide.Next(Edition.Catalogue, AnswerSet.Empty.With("bladder-bowel", "saddle-numb"));
        Assert.Null(step.Next);
        Assert.Equal(Tier.Emergency, step.Stop?.Tier);
    }

    [Fact]
    public void No_path_ends_before_every_warning_sign_was_asked_about_unless_by_an_emergency() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 9999).ArrayOf(80)), draws =>
        {
            var (answers, last) = Walk(draws);
            if (last.Stop is not null) return last.Stop.Tier == Tier.Emergency;
            var facts = new AnswerFacts(Edition.Catalogue, answers);
            var open = Edition.Catalogue.Questions.Where(q => q.Section != "self-tests" && !answers.Has(q.Id) && facts.Holds(q.AskedWhen)).ToArray();
            // Complete: the whole section, and no unanswered question could still make any flag hold.
            return open.All(q => q.Section != "warning-signs" && !q.Core)
                && Edition.Catalogue.Flags.Where(f => facts.Weigh(f.When) == Truth.NotKnown)
                    .All(f => !f.When.QuestionIds().Intersect(open.Select(q => q.Id)).Any());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void No_question_comes_twice_and_none_comes_out_of_turn() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 9999).ArrayOf(80)), draws =>
        {
            var answers = AnswerSet.Empty;
            foreach (var draw in draws)
            {
                if (InterviewGuide.Next(Edition.Catalogue, answers).Next is not { } question) return true;
                if (answers.Has(question.Id) || !new AnswerFacts(Edition.Catalogue, answers).Holds(question.AskedWhen)) return false;
                answers = RandomAnswers.Answer(answers, question, draw);
            }
            return false;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_with_a_warning_sign_is_asked_to_try_something_out() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 9999).ArrayOf(80)), draws =>
        {
            var answers = AnswerSet.Empty;
            foreach (var draw in draws)
            {
                if (InterviewGuide.Next(Edition.Catalogue, answers).Next is not { } question) return true;
                if (question.Section == "self-tests" && TriageRules.Apply(Edition.Catalogue, answers) is var triage
                    && (triage.Tier > Tier.ClinicSoon || triage.OutOfScope.Count > 0)) return false;
                answers = RandomAnswers.Answer(answers, question, draw);
            }
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_ordinary_back_is_through_in_at_most_forty_questions_and_the_progress_line_gets_there()
    {
        var (answers, steps) = (AnswerSet.Empty, 0);
        while (InterviewGuide.Next(Edition.Catalogue, answers) is { Next: { } question } step)
        {
            Assert.Equal(steps, step.Asked);
            Assert.True(step.Expected > step.Asked);
            answers = Ordinary(answers, question);
            Assert.True(++steps <= 40);
        }
        Assert.Equal(steps, InterviewGuide.Next(Edition.Catalogue, answers).Expected);
    }

    [Fact]
    public void Further_questions_stop_when_none_could_change_what_is_shown()
    {
        var answers = AnswerSet.Empty;
        while (InterviewGuide.Next(Edition.Catalogue, answers).Next is { } question) answers = Ordinary(answers, question);
        Assert.DoesNotContain("worry", answers.Numbers.Keys);
    }

    internal static AnswerSet Ordinary(AnswerSet answers, Question question) => question.Kind == QuestionKind.Number
        ? answers.With(question.Id, question.Id switch { "age" => 36, "days-since-onset" => 4, _ => 4 })
        : answers.With(question.Id, (question.Answers.FirstOrDefault(a => a.Meaning == AnswerMeaning.None)
            ?? question.Answers.First(a => a.Id is "no" or "male" or "some" or "better" or "skipped" or "after-run" or "low-both-sides" or "first" or "none-or-short")).Id);

    private static (AnswerSet Answers, InterviewStep Last) Walk(int[] draws)
    {
        var answers = AnswerSet.Empty;
        foreach (var draw in draws)
        {
            var step = InterviewGuide.Next(Edition.Catalogue, answers);
            if (step.Next is not { } question) return (answers, step);
            // Mostly quiet answers, or an emergency would end nearly every walk at once.
            var quiet = draw % 4 != 0 && question.Answers.FirstOrDefault(a => a.Meaning != AnswerMeaning.Plain) is { } none ? none.Id : null;
            answers = quiet is null ? RandomAnswers.Answer(answers, question, draw) : answers.With(question.Id, quiet);
        }
        throw new InvalidOperationException("the interview does not end");
    }
}
