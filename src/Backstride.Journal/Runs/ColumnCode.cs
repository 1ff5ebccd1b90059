namespace Backstride.Journal.Runs;

/// <summary>One column of samples as bytes: steps of a stated size, the difference to the sample before, small numbers in few bytes.</summary>
/// <remarks>A sample is written as 0 when missing, else as 1 + zigzag(difference to the last present sample), in base-128 varints.</remarks>
internal static class ColumnCode
{
    /// <summary>Beyond this a double no longer holds whole steps; such a value is no measurement and is stored as missing.</summary>
    private const double Largest = 1L << 52;

    public static void Write(Stream to, ReadOnlySpan<double> values, int stepsPerUnit)
    {
        long last = 0;
        foreach (var value in values)
        {
            var steps = Math.Round(value * stepsPerUnit);
            if (!(Math.Abs(steps) < Largest))
            {
                WriteVarint(to, 0);
                continue;
            }
            var difference = (long)steps - last;
            WriteVarint(to, 1 + (ulong)((difference << 1) ^ (difference >> 63)));
            last = (long)steps;
        }
    }

    public static double[] Read(ReadOnlySpan<byte> bytes, ref int position, int count, int stepsPerUnit)
    {
        var values = new double[count];
        long last = 0;
        for (var i = 0; i < count; i++)
        {
            var code = ReadVarint(bytes, ref position);
            if (code == 0)
            {
                values[i] = double.NaN;
                continue;
            }
            var zigzag = code - 1;
            last += (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
            values[i] = (double)last / stepsPerUnit;
        }
        return values;
    }

    public static void WriteVarint(Stream to, ulong value)
    {
        for (; value >= 0x80; value >>= 7) to.WriteByte((byte)(value | 0x80));
        to.WriteByte((byte)value);
    }

    public static ulong ReadVarint(ReadOnlySpan<byte> bytes, ref int position)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[position++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }
}
