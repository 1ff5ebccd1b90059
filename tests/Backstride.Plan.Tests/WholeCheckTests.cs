using Backstride.Clinic;
using Backstride.Clinic.Answers;
using Backstride.Knowledge;
using Backstride.Plan.Tests.Support;

namespace Backstride.Plan.Tests;

/// <summary>From answers through the real check to a plan: the ids that the plan reads are those that the interview asks.</summary>
public class WholeCheckTests
{
    private static readonly AnswerSet FourDaysOfAche = AnswerSet.Empty
        .With("bladder-bowel", "none").With("legs-change", "none").With("sudden-signs", "none").With("also-present", "none").With("trauma", "none").With("ill", "none")
        .With("general-signs", "none").With("cancer-history", "no").With("age", 34).With("bones", "none").With("health", "none")
        .With("days-since-onset", 4).With("pain-now", 2).With("pain-place", "low-both-sides").With("with-running", "warms-up")
        .With("training-change", "longest-run").With("energy", "none");

    [Fact]
    public void Four_days_of_ordinary_ache_get_a_plan_of_day_four_with_an_easy_run()
    {
        var inputs = InputsOf(FourDaysOfAche);
        var plan = Planner.Plan(inputs)!;
        Assert.Equal(Tier.SelfCare, inputs.Check!.Triage.Tier);
        Assert.Equal("early", plan.StageId);
        Assert.Equal(4, plan.DayOfEpisode);
        Assert.Equal(5, plan.Running.MaxKm);
        Assert.InRange(plan.Exercises.Count, 4, 6);
    }

    [Fact]
    public void Saddle_numbness_leaves_no_plan_and_no_run()
    {
        var inputs = InputsOf(FourDaysOfAche.With("bladder-bowel", "saddle-numb"));
        Assert.Equal(Tier.Emergency, inputs.Check!.Triage.Tier);
        Assert.Null(Planner.Plan(inputs));
        Assert.False(Planner.Today(inputs).Run.Allowed);
    }

    [Fact]
    public void Pain_told_below_the_knee_closes_running_until_it_settles() =>
        Assert.Contains(Planner.Plan(InputsOf(FourDaysOfAche.With("pain-place", "below-knee")))!.Running.Reasons, reason => reason.Id == "run-leg-settle");

    private static PlanInputs InputsOf(AnswerSet answers) =>
        new(Runner.Catalogue, Check.Evaluate(Runner.Catalogue, answers), Runner.Wednesday, Runner.Wednesday, [], [], Runner.Habit(10, 4));
}
