using Backstride.Plan.Tests.Support;
using static Backstride.Plan.Tests.Support.Runner;

namespace Backstride.Plan.Tests.Today;

public class TodayChangesTests
{
    // Four days of ordinary ache after a long run, as told in the check.
    private static readonly Runner FourDays = new() { Pattern = "strain-type", Day = 4, PainAtCheck = 2, Runs = Habit(8, 4) };

    [Fact]
    public void Logging_more_pain_turns_a_run_into_a_walk_with_easier_exercises()
    {
        var before = Planner.Today(FourDays.Inputs());
        var after = Planner.Today((FourDays with { Pain = [Score(0, 6)] }).Inputs());
        Assert.Equal("You can run today: up to 4 km, flat and easy.", before.Headline);
        Assert.Equal("Walk today instead of running.", after.Headline);
        Assert.True(after.ExerciseMinutes < before.ExerciseMinutes);
        Assert.Equal("Your pain went from 2 to 6 since your last check. Take the check again.", after.AskAgain);
    }

    [Fact]
    public void A_jump_counts_from_the_lowest_since_the_check() =>
        Assert.Equal("Your pain went from 1 to 4 since your last check. Take the check again.",
            Planner.Today((FourDays with { CheckedDaysAgo = 3, Pain = [Score(2, 1), Score(0, 4)] }).Inputs()).AskAgain);

    [Fact]
    public void Logging_three_shortens_the_run() =>
        Assert.Equal("You can run today: up to 3 km, flat and easy.", Planner.Today((FourDays with { Pain = [Score(0, 3)] }).Inputs()).Headline);

    [Fact]
    public void The_breaks_come_as_often_as_the_runner_wants_them()
    {
        var inputs = FourDays.Inputs() with { BreakMinutes = 25 };
        Assert.Contains("every 25 minutes", Planner.Today(inputs).Breaks, StringComparison.Ordinal);
        Assert.Contains("every 25 minutes", Planner.Plan(inputs)!.Breaks, StringComparison.Ordinal);
        Assert.Contains("every 25 minutes", Planner.Today(inputs with { Check = null }).Breaks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flare_stands_in_the_plan() =>
        Assert.Equal("flare-ease", Planner.Plan((FourDays with { Pain = [Score(0, 6)] }).Inputs())!.Today[0].Id);

    [Fact]
    public void New_pain_below_the_knee_stops_running_and_asks_again()
    {
        var today = Planner.Today((FourDays with { Pain = [Score(0, 1, belowKnee: true)] }).Inputs());
        Assert.False(today.Run.Allowed);
        Assert.Contains("below the knee", today.AskAgain, StringComparison.Ordinal);
    }

    [Fact]
    public void Pain_below_the_knee_that_the_check_knew_of_does_not_ask_again() =>
        Assert.Null(Planner.Today((FourDays with { LegPainTold = true, Pain = [Score(0, 1, belowKnee: true)] }).Inputs()).AskAgain);

    [Theory]
    [InlineData(13, 5, false)]
    [InlineData(14, 5, true)]
    [InlineData(20, 3, false)]
    [InlineData(20, 10, true)]
    [InlineData(300, 30, false)]
    [InlineData(300, 84, true)]
    public void A_review_day_that_has_passed_since_the_check_asks_again(int day, int checkedAgo, bool asks) =>
        Assert.Equal(asks, Planner.Today((FourDays with { Day = day, CheckedDaysAgo = checkedAgo }).Inputs()).AskAgain is not null);

    [Fact]
    public void A_quiet_day_asks_for_nothing() => Assert.Null(Planner.Today(FourDays.Inputs()).AskAgain);
}
