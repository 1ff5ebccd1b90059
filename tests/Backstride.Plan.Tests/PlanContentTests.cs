using Backstride.Plan.Tests.Support;

namespace Backstride.Plan.Tests;

public class PlanContentTests
{
    [Theory]
    [InlineData(0, "first-days")]
    [InlineData(2, "first-days")]
    [InlineData(3, "early")]
    [InlineData(14, "early")]
    [InlineData(15, "building")]
    [InlineData(41, "building")]
    [InlineData(42, "later")]
    [InlineData(83, "later")]
    [InlineData(84, "persistent")]
    [InlineData(4000, "persistent")]
    public void The_day_of_the_episode_picks_the_stage(int day, string stage) =>
        Assert.Equal(stage, Planner.Plan(new Runner { Day = day }.Inputs())!.StageId);

    [Fact]
    public void Days_since_the_check_count()
    {
        var plan = Planner.Plan(new Runner { Day = 20, CheckedDaysAgo = 16 }.Inputs())!;
        Assert.Equal(20, plan.DayOfEpisode);
        Assert.Equal("building", plan.StageId);
    }

    [Fact]
    public void Reviews_fall_on_day_14_42_and_84()
    {
        var plan = Planner.Plan(new Runner { Day = 5 }.Inputs())!;
        Assert.Equal([Runner.Wednesday.AddDays(9), Runner.Wednesday.AddDays(37), Runner.Wednesday.AddDays(79)], plan.ReviewOn);
    }

    [Fact]
    public void Without_a_day_of_onset_the_plan_says_so_and_starts_at_day_3()
    {
        var inputs = new Runner().Inputs();
        var plan = Planner.Plan(inputs with { Check = inputs.Check! with { Answers = inputs.Check!.Answers.Without("days-since-onset") } })!;
        Assert.Null(plan.DayOfEpisode);
        Assert.Equal("early", plan.StageId);
    }
}
