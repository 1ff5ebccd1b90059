using Backstride.Plan.Tests.Support;
using static Backstride.Plan.Tests.Support.Runner;

namespace Backstride.Plan.Tests.Walking;

public class WalkTests
{
    [Theory]
    [InlineData(3, "Walk 10 minutes today. Aim for 3 days this week.")]
    [InlineData(7, "Walk 15 minutes today. Aim for 4 days this week.")]
    [InlineData(15, "Walk 30 minutes today. Aim for 5 days this week.")]
    [InlineData(200, "Walk 30 minutes today. Aim for 5 days this week.")]
    public void Without_walks_on_record_the_day_sets_the_step(int day, string text) => Assert.Equal(text, Walk(new Runner { Day = day, PainAtCheck = 1 }));

    [Fact]
    public void A_walk_on_record_sets_the_next_step_whatever_the_day() =>
        Assert.Equal("Walk 20 minutes today. Aim for 3 days this week.", Walk(new Runner { Day = 60, PainAtCheck = 1, Walks = [Walked(3, 16)] }));

    [Fact]
    public void It_builds_to_half_an_hour_on_five_days_and_no_further() =>
        Assert.Equal("Walk 30 minutes today. Aim for 5 days this week.", Walk(new Runner { Day = 60, PainAtCheck = 1, Walks = [.. Enumerable.Range(1, 6).Select(ago => Walked(7 - ago, 55))] }));

    [Fact]
    public void An_easily_stirred_back_walks_less_in_short_bouts() =>
        Assert.Equal("Walk 15 minutes today, split into 3 short walks. Aim for 5 days this week.", Walk(new Runner { Day = 60, PainAtCheck = 7 }));

    [Fact]
    public void Leg_pain_walks_in_two_bouts() =>
        Assert.StartsWith("Walk 30 minutes today, split into 2 short walks.", Walk(new Runner { Day = 60, PainAtCheck = 1, Pattern = "narrowing" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("sacral-bone-stress", "sacral-walk")]
    [InlineData("pars-stress", "pars-walk")]
    public void Sore_bone_is_not_walked_by_minutes(string pattern, string line) =>
        Assert.Equal([line], Planner.Plan(new Runner { Pattern = pattern, Day = 20 }.Inputs())!.Today.Where(item => item.About.Contains("walk")).Select(item => item.Id));

    private static string Walk(Runner runner) => Assert.Single(Planner.Plan(runner.Inputs())!.Today, item => item.About.Contains("walk")).Text;

    private static Running.Load.DatedRun Walked(int daysAgo, double minutes) => new(DaysAgo(daysAgo), minutes * 80, minutes * 60, null, null, null);
}
