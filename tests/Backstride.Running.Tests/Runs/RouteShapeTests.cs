using Backstride.Running.Runs;

namespace Backstride.Running.Tests.Runs;

public class RouteShapeTests
{
    /// <summary>Once round an oval of some kilometres; a satellite's fix jitters by a few metres.</summary>
    internal static RouteShape Oval(double lat = 52.5, double lon = 13.4, double size = 1, int jitter = 1, bool backwards = false, double km = 5)
    {
        var random = new Random(jitter);
        var samples = Enumerable.Range(0, 1800).Select(i => 2 * Math.PI * (backwards ? 1800 - i : i) / 1800).ToArray();
        double Noise() => 4e-5 * (random.NextDouble() - 0.5);
        var recording = MadeUpRun.Easy(seconds: 1799) with { TotalDistanceM = 1000 * km };
        return RouteShape.Of(RunBuilder.Build(recording with
        {
            Samples = recording.Samples with
            {
                LatitudeDeg = [.. samples.Select(a => lat + 0.008 * size * Math.Sin(a) + Noise())],
                LongitudeDeg = [.. samples.Select(a => lon + 0.012 * size * Math.Cos(a) + Noise())],
            },
        }))!;
    }

    [Fact]
    public void The_same_way_is_known_again_on_another_day_and_the_other_way_round()
    {
        var first = Oval();
        Assert.True(first.IsSameWayAs(Oval(jitter: 2)));
        Assert.True(first.IsSameWayAs(Oval(jitter: 3, backwards: true)));
        Assert.True(Oval(jitter: 2).IsSameWayAs(first));
    }

    [Fact]
    public void Another_way_is_another_way()
    {
        var first = Oval();
        Assert.False(first.IsSameWayAs(Oval(lat: 48.1)));
        Assert.False(first.IsSameWayAs(Oval(lon: 13.41)));
        Assert.False(first.IsSameWayAs(Oval(size: 0.6)));
        // Twice round is no other shape, but another run.
        Assert.False(first.IsSameWayAs(Oval(km: 10)));
        Assert.True(first.IsSameWayAs(Oval(km: 5.5)));
    }

    [Fact]
    public void What_is_written_reads_the_same()
    {
        var shape = Oval();
        var read = RouteShape.Read(shape.DistanceM, shape.Write());
        Assert.Equal(shape.Write(), read.Write());
        Assert.True(read.IsSameWayAs(shape));
        Assert.Equal(0, shape.Write().Length % 8);
    }

    [Fact]
    public void Without_positions_or_standing_on_one_spot_there_is_no_way()
    {
        var recording = MadeUpRun.Easy();
        Assert.Null(RouteShape.Of(RunBuilder.Build(recording)));
        var still = recording.Samples.TimeS.Select(_ => 52.5).ToArray();
        Assert.Null(RouteShape.Of(RunBuilder.Build(recording with { Samples = recording.Samples with { LatitudeDeg = still, LongitudeDeg = [.. still] } })));
    }

    [Fact]
    public void Holes_in_the_positions_do_not_move_the_way()
    {
        var recording = MadeUpRun.Easy(seconds: 1799);
        double[] Line(double from) => [.. Enumerable.Range(0, 1800).Select(i => i % 7 < 3 ? double.NaN : from + 1e-5 * i)];
        var holes = recording with { Samples = recording.Samples with { LatitudeDeg = Line(52.5), LongitudeDeg = Line(13.4) } };
        double[] Whole(double from) => [.. Enumerable.Range(0, 1800).Select(i => from + 1e-5 * i)];
        var whole = recording with { Samples = recording.Samples with { LatitudeDeg = Whole(52.5), LongitudeDeg = Whole(13.4) } };
        Assert.True(RouteShape.Of(RunBuilder.Build(holes))!.IsSameWayAs(RouteShape.Of(RunBuilder.Build(whole))!));
    }
}
