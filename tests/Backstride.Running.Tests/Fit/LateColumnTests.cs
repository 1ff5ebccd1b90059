using Backstride.Running.Files;
using Backstride.Running.Files.Fit;
using Backstride.Running.Runs;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Fit;

/// <summary>Columns are worked out when they are asked for, however late, and stay what the file has.</summary>
public class LateColumnTests
{
    private static byte[] Steps(int records, int heartRate)
    {
        var bytes = Activity().DefineRecord();
        for (var i = 0; i < records; i++) bytes.Record(i, i * 280, heartRate + i % 7);
        return bytes.File();
    }

    [Fact]
    public void Files_that_are_read_afterwards_change_nothing()
    {
        var first = Assert.Single(RunFile.Read(Steps(5000, 120), "a.fit").Activities);
        for (var i = 0; i < 20; i++)
        {
            var next = RunFile.Read(Steps(5000, 160), "b.fit");
            foreach (var content in FitReader.ReadColumns(new MemoryStream(Steps(5000, 90)), new FaultList(), out _)) content.Dispose();
            Assert.Equal(163, next.Activities[0].Samples.HeartRateBpm![3]);
        }
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => 120.0 + i % 7), first.Samples.HeartRateBpm!);
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => i * 280 / 100.0), first.Samples.DistanceM!);
    }

    [Fact]
    public void A_column_is_the_same_array_as_long_as_it_is_held_and_the_same_values_always()
    {
        var asked = 0;
        var column = SampleColumn.Later(() => { asked++; return [1, double.NaN, 3]; });
        var held = column.Values!;
        Assert.Same(held, column.Values);
        Assert.Equal(1, asked);
        GC.KeepAlive(held);
        Assert.Null(SampleColumn.Later(() => null).Values);
    }

    [Fact]
    public void Working_out_a_run_leaves_its_recording_as_it_was()
    {
        double[] lat = [50, 0, 50.0002, double.NaN, 50.0004], lon = [8, 0, 8, 8, double.NaN];
        var recording = new Recording
        {
            Sport = Sport.Running, StartUtc = DateTimeOffset.UnixEpoch,
            Samples = new() { TimeS = [0, 10, 20, 30, 40], LatitudeDeg = [.. lat], LongitudeDeg = [.. lon], HeartRateBpm = [0, 140, 141, 0, 142] },
        };
        var run = RunBuilder.Build(recording);
        Assert.Equal([50, double.NaN, 50.0002, double.NaN, double.NaN], run.Streams.LatitudeDeg!);
        Assert.Equal([double.NaN, 140, 141, double.NaN, 142], run.Streams.HeartRateBpm!);
        Assert.Equal(lat, recording.Samples.LatitudeDeg!);
        Assert.Equal(lon, recording.Samples.LongitudeDeg!);
        Assert.Equal([0, 140, 141, 0, 142], recording.Samples.HeartRateBpm!);
    }

    [Fact]
    public void Sessions_whose_records_are_shuffled_each_have_their_own()
    {
        var bytes = Activity().DefineRecord();
        // Three stretches of the first session's time and two of the second's, as a watch that sends late would write them.
        foreach (var (from, count) in new[] { (0, 1500), (2000, 700), (1500, 500), (2700, 300) })
            for (var i = from; i < from + count; i++) bytes.Record(i, i * 300, i % 200 + 20);
        bytes.Define(2, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0), (7, 4, 0x86))
            .Data(2, U32(Noon + 2000), U32(Noon), U8(1), U32(2_000_000)).Data(2, U32(Noon + 3000), U32(Noon + 2000), U8(2), U32(1_000_000));
        var sessions = RunFile.Read(bytes.File(), "a.fit").Activities;
        Assert.Equal([2000, 1000], sessions.Select(s => s.Samples.Count));
        foreach (var s in sessions.Select((session, n) => (session.Samples, From: n * 2000)))
            Assert.Equal(s.Samples.TimeS.Select(t => (t + s.From) % 200 + 20), s.Samples.HeartRateBpm!);
    }
}
