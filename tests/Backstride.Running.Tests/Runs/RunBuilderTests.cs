using Backstride.Running.Files;
using Backstride.Running.Runs;
using Backstride.Spine.Gait;

namespace Backstride.Running.Tests.Runs;

public class RunBuilderTests
{
    private static Recording With(Recording r, Func<SampleColumns, SampleColumns> change) => r with { Samples = change(r.Samples) };

    [Fact]
    public void The_timer_cannot_have_run_longer_than_the_whole()
    {
        var run = RunBuilder.Build(MadeUpRun.Easy(600) with { TotalTimerS = 700, TotalElapsedS = 600 }).Run;
        Assert.Equal((700, 600), (run.ElapsedS, run.TimerS));
    }

    [Fact]
    public void An_easy_run_is_what_it_is()
    {
        var (run, streams) = RunBuilder.Build(MadeUpRun.Easy());
        Assert.Equal((3360, 1200, 1200), (run.DistanceM, run.TimerS, run.ElapsedS));
        Assert.Equal(1200, run.MovingS);
        Assert.Equal(1000 / 2.8, run.PaceSecondsPerKm!.Value, 6);
        Assert.Equal((165, 260, 85, 140), (run.AverageCadenceSpm, run.MeanStanceTimeMs, run.MeanVerticalOscillationMm, run.AverageHeartRateBpm));
        Assert.Null(streams.Doubtful);
        Assert.Equal(0, run.MeanGradePercent!.Value, 6);
    }

    [Fact]
    public void Time_that_jumps_or_runs_back_is_made_strictly_increasing()
    {
        var run = RunBuilder.Build(With(MadeUpRun.Easy(9), s => s with { TimeS = [0, 1, 1, 0.5, double.NaN, 9000, 3, 4, 4, 5] }));
        Assert.Equal([0, 1, 3, 4, 5], run.Streams.TimeS);
    }

    [Fact]
    public void Records_of_one_moment_are_one_sample()
    {
        var n = double.NaN;
        var run = RunBuilder.Build(new()
        {
            Sport = Sport.Running,
            StartUtc = MadeUpRun.Start,
            Samples = new() { TimeS = [0, 0, 1, 1, 2, 2], DistanceM = [0, n, n, 3, 6, n], HeartRateBpm = [n, 150, 151, n, n, 152] },
        });
        Assert.Equal([0, 1, 2], run.Streams.TimeS);
        Assert.Equal([0, 3, 6], run.Streams.DistanceM);
        Assert.Equal([150, 151, 152], run.Streams.HeartRateBpm!);
    }

    [Fact]
    public void Distance_between_two_fixes_lies_on_the_line()
    {
        var n = double.NaN;
        var run = RunBuilder.Build(new() { Sport = Sport.Running, StartUtc = MadeUpRun.Start, Samples = new() { TimeS = [0, 10, 20, 30], DistanceM = [n, 30, n, 90] } });
        Assert.Equal([0, 30, 60, 90], run.Streams.DistanceM);
    }

    [Fact]
    public void A_known_slope_comes_out_through_a_jittering_altimeter()
    {
        var random = new Random(3);
        var (run, streams) = RunBuilder.Build(MadeUpRun.Easy(1200, altitude: d => 100 + 0.06 * d + 0.4 * (random.NextDouble() - 0.5)));
        Assert.Equal(6, run.MeanGradePercent!.Value, 0.1);
        Assert.All(streams.GradePercent!, g => Assert.InRange(g, 4, 8));
        Assert.Equal(0.06 * 3360, run.AscentM!.Value, 4.0);
    }

    [Fact]
    public void Uphill_costs_more_and_a_little_downhill_less()
    {
        Assert.Equal(3.6, GradeCost.JoulesPerKgMetre(0), 9);
        // Minetti 2002, the polynomial at 10 % and -10 %.
        Assert.Equal(5.968, GradeCost.JoulesPerKgMetre(10), 3);
        Assert.Equal(2.152, GradeCost.JoulesPerKgMetre(-10), 3);
        Assert.True(GradeCost.JoulesPerKgMetre(-45) > GradeCost.JoulesPerKgMetre(-20));
        Assert.Equal(GradeCost.JoulesPerKgMetre(45), GradeCost.JoulesPerKgMetre(300));
    }

    [Fact]
    public void Spikes_are_marked_kept_and_left_out_of_means()
    {
        var (run, streams) = RunBuilder.Build(With(MadeUpRun.Easy(100), s =>
        {
            s.HeartRateBpm![50] = 250;
            s.StanceTimeMs![60] = 5;
            s.StanceTimeMs[70] = 0;
            return s;
        }));
        Assert.Equal((140, 260), (run.AverageHeartRateBpm, run.MeanStanceTimeMs));
        Assert.Equal(250, streams.HeartRateBpm![50]);
        Assert.Equal([50, 60], Enumerable.Range(0, streams.Count).Where(i => streams.Doubtful![i]));
        Assert.True(double.IsNaN(streams.StanceTimeMs![70]), "zero is no value, not a doubtful one");
    }

    [Fact]
    public void Standing_and_pauses_are_not_moving()
    {
        var run = RunBuilder.Build(With(MadeUpRun.Easy(100), s =>
        {
            for (var i = 11; i <= 30; i++) s.SpeedMps![i] = 0;
            return s;
        }) with { Pauses = [new(50, 60)], TotalTimerS = null, TotalElapsedS = null }).Run;
        Assert.Equal((100, 90, 70), (run.ElapsedS, run.TimerS, run.MovingS));
    }

    [Fact]
    public void Without_distance_or_speed_the_positions_give_both_and_breaks_nothing()
    {
        var run = RunBuilder.Build(With(MadeUpRun.Easy(100), s => s with
        {
            DistanceM = null,
            SpeedMps = null,
            LatitudeDeg = [.. s.TimeS.Select((t, i) => 50 + t * 0.00003 + (i >= 50 ? 1 : 0))],
            LongitudeDeg = [.. s.TimeS.Select(_ => 8.0)],
        }) with { TotalDistanceM = null, Breaks = [50] });
        Assert.Equal(99 * 3.336, run.Run.DistanceM, 0.2);
        Assert.Equal(run.Run.DistanceM, run.Run.GpsDistanceM!.Value, 1e-9);
        Assert.Equal(3.336, run.Streams.SpeedMps![20], 0.01);
    }

    [Fact]
    public void Nought_by_nought_is_no_position()
    {
        var run = RunBuilder.Build(With(MadeUpRun.Easy(10), s => s with { LatitudeDeg = new double[11], LongitudeDeg = new double[11] }));
        Assert.Null(run.Streams.LatitudeDeg);
        Assert.Null(run.Run.GpsDistanceM);
    }

    [Fact]
    public void A_treadmill_has_no_hills_and_says_so()
    {
        var run = RunBuilder.Build(MadeUpRun.Easy(600, altitude: d => d * 0.1) with { SubSportText = "treadmill" });
        Assert.Equal(Surface.Treadmill, run.Run.Surface);
        Assert.Null(run.Streams.GradePercent);
    }

    [Fact]
    public void Laps_lie_on_the_time_axis()
    {
        var laps = RunBuilder.Build(MadeUpRun.Easy(1201)).Run.Laps;
        Assert.Equal([(0, 600), (600, 1201)], laps.Select(l => ((int)l.FromS, (int)l.ToS)));
        Assert.Equal(601 * 2.8, laps[1].DistanceM, 3);
        Assert.Equal(165, laps[1].AverageCadenceSpm);
    }

    [Fact]
    public void A_lap_that_claims_to_have_ended_before_it_began_ends_where_it_can()
    {
        var recording = MadeUpRun.Easy(600);
        RecordedLap[] laps = [new(recording.StartUtc.AddSeconds(200), -100, -100, null), new(recording.StartUtc.AddSeconds(100), -5, -5, null)];
        Assert.Equal([(200, 200), (100, 600)], RunBuilder.Build(recording with { Laps = laps }).Run.Laps.Select(l => ((int)l.FromS, (int)l.ToS)));
    }

    [Fact]
    public void An_empty_recording_gives_an_empty_run()
    {
        var (run, streams) = RunBuilder.Build(new Recording { Sport = Sport.Running, StartUtc = MadeUpRun.Start, Samples = new() { TimeS = [] }, TotalTimerS = 1800, TotalDistanceM = 5000 });
        Assert.Equal(0, streams.Count);
        Assert.Equal((5000, 1800, 1800), (run.DistanceM, run.TimerS, run.MovingS));
        Assert.Equal(360, run.PaceSecondsPerKm);
    }

    [Fact]
    public void A_session_of_a_multisport_file_starts_its_distance_at_nought()
    {
        var run = RunBuilder.Build(With(MadeUpRun.Easy(100), s => s with { DistanceM = [.. s.DistanceM!.Select(d => d + 42_000)] }) with { TotalDistanceM = null }).Run;
        Assert.Equal(280, run.DistanceM, 6);
    }
}
