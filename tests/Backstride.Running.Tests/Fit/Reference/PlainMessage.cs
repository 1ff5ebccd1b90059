using System.Text;
using Backstride.Running.Files.Fit;

namespace Backstride.Running.Tests.Fit.Reference;

/// <summary>One data message as <see cref="PlainFitReader"/> reads it: everything, raw; an invalid value is NaN.</summary>
internal sealed record PlainMessage(int Global, double HeaderTime, Dictionary<int, double[]> Fields, Dictionary<int, string> Texts, List<(int Index, int Number, byte[] Bytes)> Developer, bool BigEndian, byte[]? Packed)
{
    /// <summary>The first element of a field; NaN when absent or invalid.</summary>
    public double First(int number) => Fields.TryGetValue(number, out var values) && values.Length > 0 ? values[0] : double.NaN;

    public double Time => Fields.ContainsKey(253) || double.IsNaN(HeaderTime) ? First(253) : HeaderTime;

    public static string TextOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]).Replace("\uFFFD", "", StringComparison.Ordinal).Trim();
    }

    public static double[] Numbers(ReadOnlySpan<byte> bytes, int type, bool bigEndian)
    {
        var size = type < 17 ? FitBaseTypes.Size((FitBaseType)type) : 1;
        if (type >= 17 || type == 7 || bytes.Length == 0 || bytes.Length % size != 0) return [];
        var values = new double[bytes.Length / size];
        for (var i = 0; i < values.Length; i++)
        {
            var element = bytes.Slice(i * size, size).ToArray();
            if (bigEndian) Array.Reverse(element);
            values[i] = Number(element, type);
        }
        return values;
    }

    // Straight from the table of base types, low byte first.
    private static double Number(byte[] b, int type)
    {
        ulong raw = 0;
        for (var i = b.Length - 1; i >= 0; i--) raw = raw << 8 | b[i];
        var ones = b.Length == 8 ? ulong.MaxValue : (1UL << 8 * b.Length) - 1;
        switch (type)
        {
            case 1 or 3 or 5 or 14:
                if (raw == ones >> 1) return double.NaN;
                var sign = ones / 2 + 1;
                return (raw & sign) == 0 ? raw : -(double)(ones - raw + 1);
            case 8:
                var single = BitConverter.ToSingle(b);
                return float.IsFinite(single) ? single : double.NaN;
            case 9:
                var real = BitConverter.ToDouble(b);
                return double.IsFinite(real) ? real : double.NaN;
            case 10 or 11 or 12 or 16:
                return raw == 0 ? double.NaN : raw;
            default:
                return raw == ones ? double.NaN : raw;
        }
    }
}
