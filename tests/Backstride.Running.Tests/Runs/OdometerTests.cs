using Backstride.Running.Files;
using Backstride.Running.Runs;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Runs;

/// <summary>Distance counters that begin anew under way.</summary>
public class OdometerTests
{
    private static double[] Leg(int samples, double step) => [.. Enumerable.Range(0, samples).Select(i => i * step)];

    [Fact]
    public void A_counter_that_began_anew_is_carried_on() =>
        Assert.Equal([.. Leg(100, 3), .. Leg(50, 3).Select(d => 297 + d)], Odometer.CarriedOn([.. Leg(100, 3), .. Leg(50, 3)]));

    [Fact]
    public void A_counter_that_began_anew_may_soon_be_as_far_as_before() =>
        Assert.Equal(300 + 900, Odometer.CarriedOn([.. Leg(11, 30), .. Leg(31, 30)])[^1]);

    [Fact]
    public void It_may_begin_anew_more_than_once() => Assert.Equal(297 * 3, Odometer.CarriedOn([.. Leg(100, 3), .. Leg(100, 3), .. Leg(100, 3)])[^1]);

    [Fact]
    public void Few_records_a_lap_may_begin_anew_further_on()
    {
        double[] lap = [45, 120, 210, 297];
        Assert.Equal([45, 120, 210, 297, 342, 417, 507, 594, 639, 714, 804, 891], Odometer.CarriedOn([.. lap, .. lap, .. lap]));
        // A device that takes a leap back has not begun anew.
        double[] corrected = [.. Leg(100, 3), 1000, 300, 303, 306, 309];
        Assert.Same(corrected, Odometer.CarriedOn(corrected));
    }

    [Fact]
    public void A_slip_of_a_moment_and_a_step_back_stay_what_they_are()
    {
        double[] slip = [.. Leg(100, 3), 0, double.NaN, 300, 303], last = [.. Leg(100, 3), 0], back = [.. Leg(100, 3), 200, 203, 206];
        Assert.Same(slip, Odometer.CarriedOn(slip));
        Assert.Same(last, Odometer.CarriedOn(last));
        Assert.Same(back, Odometer.CarriedOn(back));
    }

    [Theory]
    [InlineData(100, 599 * 3)] // nothing counted in the first two minutes
    [InlineData(0, 599 * 3)]
    public void A_counter_that_says_nothing_at_first_has_counted_all_the_same(int silent, double metres)
    {
        var bytes = Activity().DefineRecord();
        for (var i = 0; i < 600; i++) bytes.Data(1, U32(Noon + (uint)i), U32(i < silent ? 0xFFFFFFFF : (uint)i * 300), U8(140));
        var file = RunFile.Read(bytes.File(), "a.fit");
        Assert.Equal(metres, DecodedSummary.Of(file).DistanceM);
        Assert.Equal(metres, RunBuilder.Build(file.Activities[0]).Run.DistanceM);
    }

    [Fact]
    public void A_later_activity_that_goes_on_counting_is_not_counted_twice()
    {
        var bytes = Activity().Define(2, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0)).Data(2, U32(Noon + 99), U32(Noon), U8(2)).Data(2, U32(Noon + 199), U32(Noon + 100), U8(1)).DefineRecord();
        for (var i = 0; i < 200; i++) bytes.Record(i, i * 300);
        var summary = DecodedSummary.Of(RunFile.Read(bytes.File(), "a.fit"));
        Assert.Equal([297, 297], summary.Activities.Select(a => a.DistanceM!.Value));
        Assert.Equal(594, summary.DistanceM);
    }

    [Fact]
    public void The_run_and_its_summary_have_both_legs()
    {
        var bytes = Activity().DefineRecord();
        for (var i = 0; i < 100; i++) bytes.Record(i, i * 300);
        for (var i = 160; i < 260; i++) bytes.Record(i, (i - 160) * 300);
        var file = RunFile.Read(bytes.File(), "a.fit");
        Assert.Equal(594, DecodedSummary.Of(file).DistanceM);
        var (run, streams) = RunBuilder.Build(file.Activities[0]);
        Assert.Equal((594, 594), (run.DistanceM, streams.DistanceM[^1]));
    }
}
