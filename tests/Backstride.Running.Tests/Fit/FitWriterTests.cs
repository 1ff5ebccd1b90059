using Backstride.Running.Files;
using Backstride.Running.Files.Fit;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Running.Tests.Fit;

/// <summary>What is written comes back.</summary>
public class FitWriterTests
{
    [Fact]
    public void A_written_run_comes_back_within_the_resolution_of_each_field() =>
        Prop.ForAll(MadeUpRun.Recordings.ToArbitrary(), written =>
        {
            var file = RunFile.Read(FitWriter.Write(written), "written.fit");
            var read = Assert.Single(file.Activities);
            Assert.Equal(Integrity.Whole, file.Integrity);
            Assert.Empty(file.Faults);
            Assert.Equal((written.Sport, written.SubSportText, written.Name, written.StartUtc, written.UtcOffset), (read.Sport, read.SubSportText, read.Name, read.StartUtc, read.UtcOffset));
            Assert.Equal((written.Device.Manufacturer, written.Device.SerialNumber), (read.Device.Manufacturer, read.Device.SerialNumber));
            Assert.Equal(written.TotalDistanceM!.Value, read.TotalDistanceM!.Value, 0.006);
            Assert.Equal(written.TotalTimerS!.Value, read.TotalTimerS!.Value, 0.001);
            Assert.Equal(written.SessionRpe, read.SessionRpe);
            Assert.Equal(written.Pauses, read.Pauses);
            Assert.Equal(written.Laps.Count, read.Laps.Count);
            foreach (var (a, b) in written.Laps.Zip(read.Laps)) Assert.Equal((a.StartUtc, a.ElapsedS, a.TimerS), (b.StartUtc, b.ElapsedS, b.TimerS));
            var (w, r) = (written.Samples, read.Samples);
            Same(w.TimeS, r.TimeS, 1e-9);
            Same(w.LatitudeDeg, r.LatitudeDeg, 1e-7);
            Same(w.LongitudeDeg, r.LongitudeDeg, 1e-7);
            Same(w.DistanceM, r.DistanceM, 0.0051);
            Same(w.SpeedMps, r.SpeedMps, 0.00051);
            Same(w.AltitudeM, r.AltitudeM, 0.101);
            Same(w.HeartRateBpm, r.HeartRateBpm, 0.51);
            Same(w.CadenceSpm, r.CadenceSpm, 1 / 128.0 + 1e-9);
            Same(w.StanceTimeMs, r.StanceTimeMs, 0.051);
            Same(w.VerticalOscillationMm, r.VerticalOscillationMm, 0.051);
            Same(w.StepLengthMm, r.StepLengthMm, 0.051);
            Same(w.StanceTimeBalancePercent, r.StanceTimeBalancePercent, 0.0051);
            Same(w.PowerW, r.PowerW, 0.51);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Writing_twice_gives_the_same_bytes()
    {
        var run = MadeUpRun.Easy();
        Assert.Equal(FitWriter.Write(run), FitWriter.Write(run));
    }

    [Fact]
    public void Laps_come_back()
    {
        var written = MadeUpRun.Easy();
        var read = Assert.Single(RunFile.Read(FitWriter.Write(written), "a.fit").Activities);
        Assert.Equal(written.Laps, read.Laps);
    }

    /// <summary>Any of them known or not, in the steps in which FIT writes them.</summary>
    private static readonly Gen<DeviceMeans> Means =
        from v in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 200))).ListOf(14)
        select new DeviceMeans
        {
            AverageSpeedMps = Known(v[0] / 40.0),
            MaxSpeedMps = Known(v[1] / 20.0),
            AverageHeartRateBpm = Known(v[2]),
            MaxHeartRateBpm = Known(v[3]),
            AverageCadenceSpm = Known(v[4] + v[4] % 64 / 64.0),
            MaxCadenceSpm = Known(v[5] * 1.25),
            AveragePowerW = Known(v[6]),
            MaxPowerW = Known(v[7]),
            StanceTimeMs = Known(v[8] * 1.5),
            StanceTimeBalancePercent = Known(v[9] / 4.0),
            VerticalOscillationMm = Known(v[10] / 2.0),
            VerticalRatioPercent = Known(v[11] / 20.0),
            StepLengthMm = Known(v[12] * 10.1),
            Steps = Known(v[13] * 100.25),
        };

    private static double? Known(double value) => value > 0 ? value : null;

    [Fact]
    public void What_the_device_worked_out_comes_back_of_the_whole_and_of_each_lap() =>
        Prop.ForAll(Means.ListOf(3).ToArbitrary(), Gen.Elements(Sport.Running, Sport.Cycling).ToArbitrary(), (means, sport) =>
        {
            var easy = MadeUpRun.Easy();
            var written = easy with { Sport = sport, SportText = null, Means = means[0], Laps = [.. easy.Laps.Take(2).Zip(means.Skip(1), (lap, m) => lap with { TimerS = 600, Means = m })] };
            var read = Assert.Single(RunFile.Read(FitWriter.Write(written), "a.fit").Activities);
            // What the whole does not say, its laps do.
            Close(means[0].Or(DeviceMeans.Of(written.Laps)), read.Means);
            foreach (var (w, r) in written.Laps.Zip(read.Laps)) Close(w.Means, r.Means);
        }).QuickCheckThrowOnFailure();

    private static void Close(DeviceMeans want, DeviceMeans got)
    {
        foreach (var figure in typeof(DeviceMeans).GetProperties().Where(p => p.PropertyType == typeof(double?)))
        {
            var (w, g) = ((double?)figure.GetValue(want), (double?)figure.GetValue(got));
            Assert.True(w is null == g is null && (w is null || Math.Abs(w.Value - g!.Value) < 1e-6), $"{figure.Name}: {w} written, {g} read");
        }
    }

    [Fact]
    public void An_empty_recording_is_written_and_read()
    {
        var empty = new Recording { Sport = Sport.Running, StartUtc = MadeUpRun.Start, Samples = new() { TimeS = [] } };
        Assert.Equal("running", Assert.Single(RunFile.Read(FitWriter.Write(empty), "e.fit").Activities).SportText);
    }

    private static void Same(double[]? want, double[]? got, double tolerance)
    {
        Assert.Equal(want?.Any(double.IsFinite) ?? false, got is not null);
        for (var i = 0; i < (got?.Length ?? 0); i++)
        {
            if (double.IsNaN(want![i])) Assert.True(double.IsNaN(got![i]));
            else Assert.Equal(want[i], got![i], tolerance);
        }
    }
}
