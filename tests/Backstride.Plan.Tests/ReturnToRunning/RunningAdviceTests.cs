using Backstride.Plan.Tests.Support;
using static Backstride.Plan.Tests.Support.Runner;

namespace Backstride.Plan.Tests.ReturnToRunning;

public class RunningAdviceTests
{
    private static readonly Runner Steady = new() { Day = 20, PainAtCheck = 1, Runs = Habit(10) };

    [Fact]
    public void The_first_run_of_an_episode_is_half_of_the_longest()
    {
        var today = Planner.Today(Steady.Inputs());
        Assert.Equal(5, today.Run.MaxKm);
        Assert.Equal("You can run today: up to 5 km, flat and easy.", today.Headline);
    }

    [Fact]
    public void Runs_that_the_back_took_well_bring_back_the_distance_up_to_the_cap()
    {
        var one = Steady with { Pain = [Score(5, 1, run: 1)] };
        var two = Steady with { Pain = [Score(5, 1, run: 1), Score(2, 1, run: 2)] };
        Assert.Equal(7.5, Planner.Today(one.Inputs()).Run.MaxKm);
        Assert.Equal(11, Planner.Today(two.Inputs()).Run.MaxKm);
    }

    [Fact]
    public void A_red_run_starts_the_count_again()
    {
        var red = Steady with { Pain = [Score(8, 1, run: 1), Score(5, 5, run: 2), Score(3, 1)] };
        Assert.Equal(5, Planner.Today(red.Inputs()).Run.MaxKm);
    }

    [Fact]
    public void Only_the_last_thirty_days_count_for_the_longest_run()
    {
        var old = Steady with { Runs = [Run(31, 30), .. Habit(10)] };
        Assert.Equal(5, Planner.Today(old.Inputs()).Run.MaxKm);
    }

    [Theory]
    [InlineData(0, 2, true)]
    [InlineData(0, 3, true)]
    [InlineData(0, 4, false)]
    [InlineData(20, 4, false)]
    [InlineData(60, 4, true)]
    [InlineData(60, 5, false)]
    public void Pain_now_decides_with_the_stage(int day, double pain, bool allowed) =>
        Assert.Equal(allowed, Planner.Today((Steady with { Day = day, PainAtCheck = pain }).Inputs()).Run.Allowed);

    [Fact]
    public void At_three_of_ten_a_run_is_short()
    {
        var run = Planner.Today((Steady with { PainAtCheck = 3 }).Inputs()).Run;
        Assert.Equal(4, run.MaxKm);
        Assert.Equal("run-short", run.Reasons[0].Id);
    }

    [Fact]
    public void The_morning_after_a_run_that_was_too_much_is_for_walking()
    {
        var worse = Steady with { Runs = [.. Habit(10, 4), Run(1, 5)], Pain = [Score(1, 0), Score(0, 2)] };
        Assert.Equal("run-next-morning", Planner.Today(worse.Inputs()).Run.Reasons[0].Id);
    }

    [Fact]
    public void Two_red_runs_ask_for_48_hours_and_another_check()
    {
        var reds = Steady with { Runs = [.. Habit(10, 7), Run(3, 5), Run(1, 5)], Pain = [Score(3, 5, run: 1), Score(1, 5, run: 2), Score(0, 1)] };
        var today = Planner.Today(reds.Inputs());
        Assert.Equal("run-two-reds", today.Run.Reasons[0].Id);
        Assert.Contains("too much", today.AskAgain, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_run_today_there_is_none_left() =>
        Assert.Equal("run-already", Planner.Today((Steady with { Runs = [.. Habit(10), Run(0, 4)] }).Inputs()).Run.Reasons[0].Id);

    [Fact]
    public void Leg_pain_settles_for_a_week_before_running_by_minutes()
    {
        var leg = Steady with { Pattern = "leg-nerve", LegPainTold = true, CheckedDaysAgo = 8, Runs = [] };
        Assert.False(Planner.Today(leg.Inputs()).Run.Allowed);
        Assert.NotNull(Planner.Today((leg with { Pain = [Score(3, 2), Score(1, 1)] }).Inputs()).Run.Session);
        Assert.False(Planner.Today((leg with { Pain = [Score(3, 2, belowKnee: true), Score(1, 1)] }).Inputs()).Run.Allowed);
    }

    [Fact]
    public void An_old_score_asks_for_a_new_one() =>
        Assert.Contains(Planner.Today((Steady with { CheckedDaysAgo = 6 }).Inputs()).Run.Reasons, reason => reason.Id == "run-score-old");
}
