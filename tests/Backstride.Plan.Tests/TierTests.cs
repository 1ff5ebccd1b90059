using Backstride.Knowledge;
using Backstride.Plan.Tests.Support;

namespace Backstride.Plan.Tests;

public class TierTests
{
    [Fact]
    public void An_emergency_has_no_plan_no_exercise_and_no_run()
    {
        var inputs = new Runner { Tier = Tier.Emergency, PainAtCheck = 0, Runs = Runner.Habit(10) }.Inputs();
        var today = Planner.Today(inputs);
        Assert.Null(Planner.Plan(inputs));
        Assert.False(today.Run.Allowed);
        Assert.Empty(today.Exercises);
        Assert.Contains("emergency", today.Headline, StringComparison.Ordinal);
        Assert.Equal(["run-emergency"], today.Run.Reasons.Select(reason => reason.Id));
    }

    [Theory]
    [InlineData(Tier.SameDay, "seen-today")]
    [InlineData(Tier.WithinDays, "seen-within-days")]
    public void Who_has_to_be_seen_first_walks_gently_until_then(Tier tier, string first)
    {
        var inputs = new Runner { Tier = tier, PainAtCheck = 0, Runs = Runner.Habit(10) }.Inputs();
        var (plan, today) = (Planner.Plan(inputs)!, Planner.Today(inputs));
        Assert.False(today.Run.Allowed);
        Assert.Empty(plan.Exercises);
        Assert.Equal(first, plan.Today[0].Id);
        Assert.Contains(plan.Today, line => line.Id == "walk-while-waiting");
        Assert.DoesNotContain(plan.Today, line => line.Id.StartsWith("early-", StringComparison.Ordinal));
        Assert.Equal(today.Headline, plan.Headline);
    }

    [Fact]
    public void Clinic_soon_gives_a_gentle_plan_with_a_visit_first()
    {
        var inputs = new Runner { Tier = Tier.ClinicSoon, Runs = Runner.Habit(10) }.Inputs();
        var plan = Planner.Plan(inputs)!;
        Assert.Equal("book-soon", plan.Today[0].Id);
        Assert.InRange(plan.Exercises.Count, 1, 4);
        Assert.True(plan.Running.Allowed);
        Assert.Equal(4, plan.Running.MaxKm);
    }

    [Fact]
    public void Somebody_this_was_not_made_for_asks_first()
    {
        var inputs = new Runner { OutOfScope = ["Pregnant"], PainAtCheck = 0, Runs = Runner.Habit(10) }.Inputs();
        Assert.False(Planner.Today(inputs).Run.Allowed);
        Assert.Empty(Planner.Plan(inputs)!.Exercises);
    }

    [Fact]
    public void Before_the_first_check_the_card_invites_to_take_it()
    {
        var inputs = new Runner { Runs = Runner.Habit(10) }.Inputs() with { Check = null, CheckedOn = null };
        var today = Planner.Today(inputs);
        Assert.Null(Planner.Plan(inputs));
        Assert.Null(today.Tier);
        Assert.False(today.Run.Allowed);
        Assert.NotNull(today.AskAgain);
        Assert.Contains("check", today.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sacral-bone-stress")]
    [InlineData("pars-stress")]
    public void A_possible_bone_stress_injury_stops_running_even_when_it_is_not_the_likeliest(string alert)
    {
        var today = Planner.Today(new Runner { Alerts = [alert], PainAtCheck = 0, Day = 60, Runs = Runner.Habit(10) }.Inputs());
        Assert.False(today.Run.Allowed);
        Assert.Equal("run-bone-stress", today.Run.Reasons[0].Id);
        Assert.DoesNotContain(today.Exercises, prescribed => Runner.Catalogue.Exercises.Single(e => e.Id == prescribed.ExerciseId).WithheldFor.Contains(alert));
    }
}
