using Backstride.Plan.ReturnToRunning;
using static Backstride.Plan.Tests.Support.Runner;

namespace Backstride.Plan.Tests.ReturnToRunning;

public class TrafficLightTests
{
    [Theory]
    [InlineData(0, Light.Green)]
    [InlineData(2, Light.Green)]
    [InlineData(3, Light.Amber)]
    [InlineData(4, Light.Amber)]
    [InlineData(5, Light.Red)]
    [InlineData(10, Light.Red)]
    public void The_score_after_a_run_sets_its_light(double score, Light light) =>
        Assert.Equal(light, RunResponse.Of(DaysAgo(2), [Score(2, score, run: 7)]).Light);

    [Fact]
    public void Pain_below_the_knee_is_red_at_any_score() =>
        Assert.Equal(Light.Red, RunResponse.Of(DaysAgo(2), [Score(2, 1, run: 7, belowKnee: true)]).Light);

    [Fact]
    public void Two_more_next_morning_than_before_the_run_is_red()
    {
        var response = RunResponse.Of(DaysAgo(2), [Score(2, 0), Score(2, 1, run: 7, hour: 19), Score(1, 2)]);
        Assert.Equal(Light.Red, response.Light);
        Assert.True(response.WorseNextMorning);
    }

    [Fact]
    public void One_more_next_morning_is_green() =>
        Assert.Equal(Light.Green, RunResponse.Of(DaysAgo(2), [Score(2, 1), Score(1, 2)]).Light);

    [Fact]
    public void A_run_that_nobody_spoke_of_is_neither() =>
        Assert.Equal(Light.Unknown, RunResponse.Of(DaysAgo(2), [Score(2, 6), Score(0, 6)]).Light);
}
