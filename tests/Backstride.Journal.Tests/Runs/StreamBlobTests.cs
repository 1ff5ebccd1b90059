using Backstride.Journal.Runs;
using Backstride.Journal.Storage;
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
            using var bytes = new BlobWriter(16);
            ColumnCode.Write(bytes, values, 100);
            bytes.Byte(77);
            var from = new BlobReader(bytes.ToArray());
            return values.SequenceEqual(ColumnCode.Read(ref from, values.Length)) && from.Byte() == 77;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(300));
    }

    [Fact]
    public void Whole_beats_and_fifths_of_a_metre_read_as_in_the_finest_steps()
    {
        foreach (var parts in new[] { 1, 2, 5, 10, 100 })
        {
            double[] values = [.. Enumerable.Range(0, 1000).Select(i => (i * i % 977 / (double)parts) - 500 / 3 * 3), double.NaN];
            using var bytes = new BlobWriter(16);
            ColumnCode.Write(bytes, values, 100);
            var from = new BlobReader(bytes.ToArray());
            Assert.Equal(values.Select(v => Math.Round(v * 100) / 100), ColumnCode.Read(ref from, values.Length));
        }
    }

    [Fact]
    public void Numbers_of_any_length_in_bits_come_back()
    {
        for (var bits = 0; bits <= 63; bits++)
        {
            long[] numbers = [.. Enumerable.Range(0, ColumnCode.Block).Select(i => bits == 0 ? 0 : (0x0123456789ABCDEF * (i + 1)) & (long.MaxValue >> (63 - bits)))], read = new long[ColumnCode.Block];
            var bytes = new byte[bits * 8];
            BitPack.Write(numbers, bits, bytes);
            BitPack.Read(bytes, bits, read);
            Assert.Equal(numbers, read);
        }
    }

    [Fact]
    public void Samples_of_the_first_edition_are_still_read()
    {
        // Version 1; 3 samples; 2 columns: time in thousandths 0, 1, 2.5 and distance in hundredths 0, missing, 7.
        byte[] first = [1, 3, 2, 1, 0xE8, 7, 1, 0xD1, 15, 0xB9, 23, 2, 100, 1, 0, 0xF9, 10];
        var read = StreamBlob.Read(Packed.Pack(first));
        Assert.Equal([0, 1, 2.5], read.TimeS);
        Assert.Equal([0, double.NaN, 7], read.DistanceM);
    }

    [Fact]
    public void A_column_of_another_length_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => StreamBlob.Write(Altitudes([1, 2]) with { SpeedMps = [1] }));

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
