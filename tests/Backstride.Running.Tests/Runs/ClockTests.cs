using Backstride.Running.Runs;

namespace Backstride.Running.Tests.Runs;

/// <summary>Clocks that are set back on the way.</summary>
public class ClockTests
{
    private static double[] From(double start, int count) => [.. Enumerable.Range(0, count).Select(i => start + i)];

    private static double[] Axis(params double[][] stretches) => new RunAxis([.. stretches.SelectMany(s => s)]).TimeS;

    [Fact]
    public void A_clock_that_was_an_hour_ahead_at_first_does_not_cost_the_run() =>
        Assert.Equal(From(10, 600), Axis(From(3600, 10), From(10, 600)));

    [Fact]
    public void What_comes_before_and_after_a_wrong_stretch_is_kept() =>
        Assert.Equal([.. From(0, 100), .. From(100, 300)], Axis(From(0, 100), From(5000, 80), From(100, 300)));

    [Fact]
    public void A_step_back_costs_what_lies_twice() => Assert.Equal(From(0, 590), Axis(From(0, 300), From(290, 300)));

    [Fact]
    public void A_clock_that_stutters_goes_forward_as_before()
    {
        double[] stutter = [.. Enumerable.Range(0, 2000).Select(i => i % 2 == 0 ? i : i - 3.0)];
        Assert.Null(ClockStretches.LeftOut(stutter));
        Assert.InRange(Axis(stutter).Length, 999, 1000);
    }

    [Fact]
    public void Records_of_one_second_are_still_one()
    {
        double[] time = [3600, 3600, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5], heart = [90, double.NaN, double.NaN, 101, double.NaN, 102, double.NaN, 103, double.NaN, 104, double.NaN, 105];
        var axis = new RunAxis(time);
        Assert.Equal(From(1, 5), axis.TimeS);
        Assert.Equal(From(101, 5), axis.Take(heart)!);
    }

    [Fact]
    public void The_whole_run_is_there()
    {
        var easy = MadeUpRun.Easy(600);
        var time = easy.Samples.TimeS.Select((t, i) => i < 20 ? t + 7200 : t).ToArray();
        var run = RunBuilder.Build(easy with { Samples = easy.Samples with { TimeS = time } });
        Assert.Equal(time.Length - 20, run.Streams.Count);
    }
}
