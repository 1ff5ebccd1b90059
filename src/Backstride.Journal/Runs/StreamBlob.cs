using System.Buffers.Binary;
using Backstride.Journal.Storage;
using Backstride.Running.Runs;

namespace Backstride.Journal.Runs;

/// <summary>The samples of a run as one blob: a hundredth of the rows, a sixth of the space and a tenth of the time of a table of samples.</summary>
/// <remarks>
/// Layout: a mark, sample count, column count; then for each column its number and <see cref="ColumnCode"/>. Blobs of the first edition
/// (Brotli, no mark, <see cref="OldColumnCode"/>) are still read.
/// Lossless at the resolutions of <see cref="Columns"/>, each at least as fine as what watches record. A column's number never changes meaning.
/// </remarks>
internal static class StreamBlob
{
    /// <summary>No length of the first edition was below nought.</summary>
    private const int Mark = -2;

    private const byte OldVersion = 1;
    private const int Time = 1, Distance = 2, Doubtful = 99;

    private static readonly (int Number, int StepsPerUnit, Func<RunStreams, double[]?> Values)[] Columns =
    [
        (Time, 1000, s => s.TimeS),
        (Distance, 100, s => s.DistanceM),
        (3, 1000, s => s.SpeedMps),
        (4, 100, s => s.AltitudeM),
        (5, 100, s => s.GradePercent),
        (6, 1000, s => s.GradeAdjustedSpeedMps),
        (7, 10, s => s.HeartRateBpm),
        (8, 100, s => s.CadenceSpm),
        (9, 10, s => s.StanceTimeMs),
        (10, 100, s => s.StanceTimeBalancePercent),
        (11, 10, s => s.VerticalOscillationMm),
        (12, 10, s => s.StepLengthMm),
        (13, 10, s => s.PowerW),
        (14, 10_000_000, s => s.LatitudeDeg),
        (15, 10_000_000, s => s.LongitudeDeg),
        (Doubtful, 1, s => s.Doubtful is { } marks ? Array.ConvertAll(marks, m => m ? 1.0 : 0.0) : null),
    ];

    public static byte[] Write(RunStreams streams)
    {
        var present = Columns.Select(c => (c.Number, c.StepsPerUnit, Values: c.Values(streams)!)).Where(c => c.Values is not null).ToList();
        using var bytes = new BlobWriter(64 + (4 * streams.Count * present.Count));
        bytes.Int32(Mark);
        bytes.Varint((ulong)streams.Count);
        bytes.Varint((ulong)present.Count);
        foreach (var (number, stepsPerUnit, values) in present)
        {
            if (values.Length != streams.Count) throw new ArgumentException($"Column {number} has {values.Length} samples, the time axis {streams.Count}.", nameof(streams));
            bytes.Varint((ulong)number);
            ColumnCode.Write(bytes, values, stepsPerUnit);
        }
        return bytes.ToArray();
    }

    public static RunStreams Read(ReadOnlySpan<byte> blob)
    {
        var columns = new Dictionary<int, double[]>();
        if (BinaryPrimitives.ReadInt32LittleEndian(blob) == Mark)
        {
            var from = new BlobReader(blob[sizeof(int)..]);
            var count = (int)from.Varint();
            for (var left = (int)from.Varint(); left > 0; left--) columns[(int)from.Varint()] = ColumnCode.Read(ref from, count);
        }
        else
        {
            var from = new BlobReader(Packed.Unpack(blob));
            if (from.Byte() != OldVersion) throw new InvalidDataException("Samples are stored in a way that this program does not read.");
            var count = (int)from.Varint();
            for (var left = (int)from.Varint(); left > 0; left--) columns[(int)from.Varint()] = OldColumnCode.Read(ref from, count, (int)from.Varint());
        }
        return new()
        {
            TimeS = columns[Time],
            DistanceM = columns[Distance],
            SpeedMps = columns.GetValueOrDefault(3),
            AltitudeM = columns.GetValueOrDefault(4),
            GradePercent = columns.GetValueOrDefault(5),
            GradeAdjustedSpeedMps = columns.GetValueOrDefault(6),
            HeartRateBpm = columns.GetValueOrDefault(7),
            CadenceSpm = columns.GetValueOrDefault(8),
            StanceTimeMs = columns.GetValueOrDefault(9),
            StanceTimeBalancePercent = columns.GetValueOrDefault(10),
            VerticalOscillationMm = columns.GetValueOrDefault(11),
            StepLengthMm = columns.GetValueOrDefault(12),
            PowerW = columns.GetValueOrDefault(13),
            LatitudeDeg = columns.GetValueOrDefault(14),
            LongitudeDeg = columns.GetValueOrDefault(15),
            Doubtful = columns.GetValueOrDefault(Doubtful) is { } marks ? Array.ConvertAll(marks, m => m > 0) : null,
        };
    }
}
