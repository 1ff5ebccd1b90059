using Backstride.Plan.ReturnToRunning;
using Backstride.Plan.Tests.Support;
using static Backstride.Plan.Tests.Support.Runner;

namespace Backstride.Plan.Tests.ReturnToRunning;

public class LadderTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("G", 1)]
    [InlineData("GG", 2)]
    [InlineData("GAG", 2)]
    [InlineData("AAAA", 1)]
    [InlineData("GGGG", 3)]
    [InlineData("GGGGGGR", 2)]
    [InlineData("GGR", 1)]
    [InlineData("??GG", 2)]
    [InlineData("GGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG", 12)]
    public void Two_greens_go_up_a_red_goes_back_two(string lights, int step) =>
        Assert.Equal(step, LadderPlace.StepAfter([.. lights.Select((light, day) => new RunResponse(DaysAgo(100 - day), Of(light), false))], 12));

    [Fact]
    public void The_ladder_has_twelve_steps_and_each_runs_more_than_the_one_before()
    {
        var minutes = Runner.Catalogue.WalkRunLadder.Select(step => step.Rounds * step.RunMinutes).ToList();
        Assert.Equal(12, minutes.Count);
        Assert.All(minutes.Zip(minutes.Skip(1)), pair => Assert.True(pair.Second >= pair.First));
        Assert.All(Runner.Catalogue.WalkRunLadder, step => Assert.InRange(step.Rounds * (step.RunMinutes + step.WalkMinutes), 27, 37));
    }

    [Fact]
    public void Without_runs_on_record_the_first_session_is_by_minutes_and_no_distance_is_made_up()
    {
        var run = Planner.Today(new Runner { PainAtCheck = 1 }.Inputs()).Run;
        Assert.True(run.Allowed);
        Assert.Null(run.MaxKm);
        Assert.Equal("1 min run, 4 min walk, 6 times", run.Session);
        Assert.DoesNotContain("km", run.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Back_from_three_weeks_off_the_old_long_run_does_not_count()
    {
        var run = Planner.Today(new Runner { Day = 25, PainAtCheck = 1, Runs = [Run(28, 20), Run(25, 18)] }.Inputs()).Run;
        Assert.Null(run.MaxKm);
        Assert.NotNull(run.Session);
    }

    [Fact]
    public void Who_climbs_the_ladder_stays_on_it_after_the_first_session_and_rests_a_day_between()
    {
        var climbing = new Runner { Day = 40, PainAtCheck = 1, Runs = [Run(39, 12), Run(6, 3), Run(3, 3)], Pain = [Score(6, 1, run: 1), Score(3, 1, run: 2)] };
        Assert.Equal("1 min run, 3 min walk, 7 times", Planner.Today(climbing.Inputs()).Run.Session);
        var dayAfter = climbing with { Runs = [.. climbing.Runs, Run(1, 3)] };
        Assert.Equal("run-rest-day", Planner.Today(dayAfter.Inputs()).Run.Reasons[0].Id);
    }

    private static Light Of(char letter) => letter switch { 'G' => Light.Green, 'A' => Light.Amber, 'R' => Light.Red, _ => Light.Unknown };
}
