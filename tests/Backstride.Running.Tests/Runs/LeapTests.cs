using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.Running.Tests.Runs;

/// <summary>Places, heights and speeds that are the device's own mistake.</summary>
public class LeapTests
{
    private const double DegreesPerMetre = 1 / 111_194.93;

    private static double[] Column(Func<int, double> at) => [.. Enumerable.Range(0, 600).Select(at)];

    private static Run Run(SampleColumns samples, params int[] breaks) => RunBuilder.Build(new() { Sport = Sport.Running, StartUtc = MadeUpRun.Start, Samples = samples, Breaks = breaks }).Run;

    /// <summary>Three metres a second northward, but for some places.</summary>
    private static SampleColumns Places(Func<int, double?> wrong, bool missing = false) => new()
    {
        TimeS = Column(i => i),
        LatitudeDeg = Column(i => wrong(i) ?? (missing && i == 400 ? double.NaN : 50 + i * 3 * DegreesPerMetre)),
        LongitudeDeg = Column(_ => 8),
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_way_goes_on_from_where_the_places_do(bool missing)
    {
        // A first fix from another town, a spike, and a while beside the way.
        Assert.Equal(597 * 3 - 3, Run(Places(i => i < 3 ? 10 : null, missing)).DistanceM, 3.5);
        Assert.Equal(599 * 3, Run(Places(i => i == 300 ? 51 : null, missing)).DistanceM, 3.5);
        Assert.Equal(599 * 3, Run(Places(i => i is >= 300 and < 305 ? 51 + i * 3 * DegreesPerMetre : null, missing)).DistanceM, 12.5);
        Assert.Equal(599 * 3, Run(Places(_ => null, missing)).DistanceM, 0.1);
    }

    [Fact]
    public void A_break_forgets_what_lay_before_it() => Assert.Equal(598 * 3, Run(Places(i => i < 300 ? 10 + i * 3 * DegreesPerMetre : null), 300).DistanceM, 0.1);

    [Theory]
    [InlineData(300, 301)]
    [InlineData(0, 60)]
    public void A_leap_of_the_altimeter_is_no_climb(int from, int to)
    {
        var run = Run(new() { TimeS = Column(i => i), DistanceM = Column(i => i * 3), AltitudeM = Column(i => i >= from && i < to ? 1 : 500 + i * 0.05) });
        Assert.Equal(30, run.AscentM!.Value, 5.0);
        Assert.Equal(0, run.DescentM!.Value, 2.0);
        // Samples that lie far apart may well.
        Assert.Equal(100, Run(new() { TimeS = [0, 60, 120], DistanceM = [0, 180, 360], AltitudeM = [100, 150, 200] }).AscentM);
    }

    [Fact]
    public void A_speed_of_nought_throughout_is_none_where_the_distance_grows()
    {
        var (run, streams) = RunBuilder.Build(new() { Sport = Sport.Running, StartUtc = MadeUpRun.Start, Samples = new() { TimeS = Column(i => i), DistanceM = Column(i => i * 3), SpeedMps = Column(_ => 0) } });
        Assert.Equal((3, 599), (Math.Round(run.MaxSpeedMps!.Value, 9), run.MovingS));
        Assert.All(streams.SpeedMps!, v => Assert.Equal(3, v, 9));
        Assert.All(RunBuilder.Build(new() { Sport = Sport.Running, StartUtc = MadeUpRun.Start, Samples = new() { TimeS = Column(i => i), SpeedMps = Column(_ => 0) } }).Streams.SpeedMps!, v => Assert.Equal(0, v));
    }
}
