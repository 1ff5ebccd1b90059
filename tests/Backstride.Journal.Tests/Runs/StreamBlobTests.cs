using Backstride.Journal.Runs;
using Backstride.Running.Runs;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Journal.Tests.Runs;

public class StreamBlobTests
{
    [Fact]
    public void Any_whole_number_of_steps_comes_back_exactly()
    {
        var column = Gen.OneOf(Gen.Choose(-2_000_000_000, 2_000_000_000), Gen.Choose(-20, 20)).Select(n => n / 100.0);
        var gaps = Gen.Frequency((4, column), (1, Gen.Constant(double.NaN)));
        Prop.ForAll(gaps.ArrayOf().ToArbitrary(), values =>
        {
            using var bytes = new MemoryStream();
            ColumnCode.Write(bytes, values, 100);
            var position = 0;
            return values.SequenceEqual(ColumnCode.Read(bytes.ToArray(), ref position, values.Length, 100)) && position == bytes.Length;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_stored_and_read_once_never_changes_again()
    {
        Prop.ForAll(Gen.Choose(-1_000_000, 1_000_000).Select(n => n / 777.0).ArrayOf().ToArbitrary(), values =>
        {
            var once = StreamBlob.Read(StreamBlob.Write(Altitudes(values)));
            var twice = StreamBlob.Read(StreamBlob.Write(once));
            return once.AltitudeM!.SequenceEqual(twice.AltitudeM!) && once.AltitudeM!.Zip(values).All(p => Math.Abs(p.First - p.Second) <= 0.005 + 1e-9);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_column_that_was_never_there_stays_absent_and_a_missing_sample_stays_missing()
    {
        var read = StreamBlob.Read(StreamBlob.Write(Support.Runs.Streams()));
        Assert.Null(read.HeartRateBpm);
        Assert.Equal([3.3, double.NaN, 3.355], read.SpeedMps!);
        Assert.Equal([0, 1, 2.5], read.TimeS);
        Assert.Equal([52.5200066, 52.5200123, -0.0000001], read.LatitudeDeg!);
        Assert.Equal([false, true, false], read.Doubtful!);
    }

    [Fact]
    public void Infinity_is_no_measurement()
    {
        Assert.True(double.IsNaN(StreamBlob.Read(StreamBlob.Write(Altitudes([double.PositiveInfinity]))).AltitudeM![0]));
    }

    [Fact]
    public void A_run_of_an_hour_takes_little_room()
    {
        var count = 3600;
        double[] Column(Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];
        var blob = StreamBlob.Write(new()
        {
            TimeS = Column(i => i),
            DistanceM = Column(i => 3.01 * i),
            SpeedMps = Column(i => 3 + 0.1 * Math.Sin(i / 50.0)),
            HeartRateBpm = Column(i => 140 + i / 360),
        });
        Assert.InRange(blob.Length, 100, 20_000);
    }

    private static RunStreams Altitudes(double[] values) => new()
    {
        TimeS = [.. Enumerable.Range(0, values.Length).Select(i => (double)i)],
        DistanceM = new double[values.Length],
        AltitudeM = values,
    };
}
