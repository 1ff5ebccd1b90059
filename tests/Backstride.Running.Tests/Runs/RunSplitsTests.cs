using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.Running.Tests.Runs;

public class RunSplitsTests
{
    private static BuiltRun Built(double[] time, double[] distance, double? totalM = null, IReadOnlyList<RecordedPause>? pauses = null, double[]? heartRate = null) => RunBuilder.Build(new()
    {
        Sport = Sport.Running,
        StartUtc = MadeUpRun.Start,
        Samples = new() { TimeS = time, DistanceM = distance, HeartRateBpm = heartRate },
        TotalDistanceM = totalM ?? distance[^1],
        Pauses = pauses ?? [],
    });

    [Fact]
    public void A_steady_run_is_whole_kilometres_and_the_rest()
    {
        var splits = RunSplits.Kilometres(RunBuilder.Build(MadeUpRun.Easy(seconds: 1200, speed: 2.8)));
        Assert.Equal([1, 2, 3, 4], splits.Select(s => s.Number));
        Assert.Equal([1000, 1000, 1000, 360], splits.Select(s => s.DistanceM), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.All(splits.Take(3), s => Assert.Equal(1000 / 2.8, s.ToS - s.FromS, 1e-6));
        Assert.Equal(360 / 2.8, splits[3].ToS - splits[3].FromS, 1e-6);
        Assert.All(splits, s => Assert.Equal(140, s.AverageHeartRateBpm!.Value, 1e-9));
    }

    [Fact]
    public void Standing_and_pauses_are_nobodys_pace()
    {
        // 2.5 m/s, two minutes at a crossing after 300 s, three minutes with the watch stopped after 600 s.
        double[] time = [.. Enumerable.Range(0, 1101).Select(i => (double)i)];
        double Moved(double t) => 2.5 * (t - Math.Clamp(t - 300, 0, 120) - Math.Clamp(t - 600, 0, 180));
        var splits = RunSplits.Kilometres(Built(time, [.. time.Select(Moved)], pauses: [new(600, 780)]));
        Assert.Equal([1000, 1000], splits.Select(s => s.DistanceM), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.All(splits, s => Assert.Equal(400, s.ToS - s.FromS, 1e-6));
    }

    [Fact]
    public void One_long_step_over_several_kilometres_is_cut_at_each()
    {
        var splits = RunSplits.Kilometres(Built([0, 100, 1100, 1200], [0, 300, 3300, 3600]));
        Assert.Equal([1000, 1000, 1000, 600], splits.Select(s => s.DistanceM), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(1200, splits.Sum(s => s.ToS - s.FromS), 1e-6);
    }

    [Fact]
    public void A_treadmills_corrected_total_is_what_is_cut()
    {
        var splits = RunSplits.Kilometres(Built([0, 600, 1200], [0, 900, 1800], totalM: 2000));
        Assert.Equal([1000, 1000], splits.Select(s => s.DistanceM), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.All(splits, s => Assert.Equal(600, s.ToS - s.FromS, 1e-6));
    }

    [Fact]
    public void A_few_steps_after_the_last_kilometre_are_no_split_and_totals_alone_have_none()
    {
        Assert.Single(RunSplits.Kilometres(Built([0, 400, 420], [0, 1000, 1049])));
        Assert.Equal(2, RunSplits.Kilometres(Built([0, 400, 420], [0, 1000, 1051])).Count);
        Assert.Empty(RunSplits.Kilometres(Built([0], [0], totalM: 5000)));
    }
}
