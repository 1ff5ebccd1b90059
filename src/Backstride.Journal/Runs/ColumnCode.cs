using System.Buffers;

namespace Backstride.Journal.Runs;

/// <summary>One column of samples as bytes: whole steps of a stated size, as differences, each in as few bits as its block of 64 needs.</summary>
/// <remarks>
/// Steps per unit; the first value; 1 and a bit for each missing sample, or 0; then for each 64 differences their least, the bits of the
/// rest, and the rest. A missing sample repeats the one before it. As small as differences packed by a general packer, at a twentieth of
/// its time.
/// </remarks>
internal static class ColumnCode
{
    public const int Block = 64;

    /// <param name="stepsPerUnit">The finest that is kept; a column that needs less is stored coarser and reads the same.</param>
    public static void Write(BlobWriter to, ReadOnlySpan<double> values, int stepsPerUnit)
    {
        var blocks = (values.Length + Block - 1) / Block;
        var steps = ArrayPool<long>.Shared.Rent(blocks * Block + 1);
        try
        {
            var coarse = ColumnSteps.Coarsest(values, stepsPerUnit, out var anyMissing);
            to.Varint((ulong)coarse);
            // The place before the first is the first again, so that its difference is none.
            var column = steps.AsSpan(1, blocks * Block);
            ColumnSteps.Of(values, coarse, column);
            if (anyMissing) WriteMissing(to, values, stepsPerUnit, column);
            else to.Byte(0);
            steps[0] = values.Length > 0 ? column[0] : 0;
            column[values.Length..].Fill(values.Length > 0 ? column[values.Length - 1] : 0);
            to.Signed(steps[0]);
            Span<long> differences = stackalloc long[Block];
            for (var b = 0; b < blocks; b++)
            {
                var (least, bits) = ColumnSteps.Differences(steps.AsSpan(b * Block, Block + 1), differences);
                to.Signed(least);
                to.Byte((byte)bits);
                BitPack.Write(differences, bits, to.Room(bits * Block / 8));
            }
        }
        finally
        {
            ArrayPool<long>.Shared.Return(steps);
        }
    }

    public static double[] Read(ref BlobReader from, int count)
    {
        var stepsPerUnit = (double)from.Varint();
        var missing = from.Byte() == 0 ? default : from.Take((count + 7) / 8);
        var values = new double[count];
        var last = from.Signed();
        Span<long> differences = stackalloc long[Block];
        for (var i = 0; i < count; i += Block)
        {
            var least = from.Signed();
            int bits = from.Byte();
            BitPack.Read(from.Take(bits * Block / 8), bits, differences);
            for (var k = 0; k < Block && i + k < count; k++)
            {
                last += least + differences[k];
                values[i + k] = last / stepsPerUnit;
            }
        }
        for (var i = 0; i < count && !missing.IsEmpty; i++)
            if ((missing[i / 8] >> (i % 8) & 1) == 1) values[i] = double.NaN;
        return values;
    }

    private static void WriteMissing(BlobWriter to, ReadOnlySpan<double> values, int stepsPerUnit, Span<long> column)
    {
        to.Byte(1);
        var marks = to.Room((values.Length + 7) / 8);
        marks.Clear();
        // Before the first value stands the first value.
        var last = 0L;
        for (var i = 0; i < values.Length; i++)
        {
            if (ColumnSteps.IsMissing(values[i], stepsPerUnit)) continue;
            last = column[i];
            break;
        }
        for (var i = 0; i < values.Length; i++)
        {
            if (ColumnSteps.IsMissing(values[i], stepsPerUnit)) (column[i], marks[i / 8]) = (last, (byte)(marks[i / 8] | 1 << i % 8));
            else last = column[i];
        }
    }
}
