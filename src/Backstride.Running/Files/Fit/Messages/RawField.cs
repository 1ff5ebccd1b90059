using System.Text;

namespace Backstride.Running.Files.Fit;

/// <summary>The bytes of one field, all elements.</summary>
internal static class RawField
{
    public static double[] Numbers(ReadOnlySpan<byte> bytes, FitBaseType type, bool bigEndian)
    {
        // Bytes are one value together: only when all of them are 0xFF is there none.
        if (type == FitBaseType.Byte && bytes.ContainsAnyExcept((byte)0xFF)) return Array.ConvertAll(bytes.ToArray(), b => (double)b);
        var size = type.Size();
        var values = new double[bytes.Length / size];
        for (var i = 0; i < values.Length; i++) values[i] = type.Read(bytes[(i * size)..], bigEndian);
        return values;
    }

    /// <summary>The text up to its end, or to the end of the field where it has none; what comes after is left over from older texts.</summary>
    public static string? Text(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        var text = string.Concat(Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]).Where(c => c != '\uFFFD' && !char.IsControl(c))).Trim();
        return text.Length > 0 ? text : null;
    }
}
