using System.Text;

namespace Backstride.Running.Files.Fit;

/// <summary>One data message other than a record, read field by field on demand: there are few of them. A field that is defined twice counts as it is defined last.</summary>
internal readonly ref struct FitMessage(FitDefinition definition, ReadOnlySpan<byte> bytes, double compressedTime)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The time of a compressed header, seconds of the FIT epoch; NaN with a plain header.</summary>
    private readonly double _compressedTime = compressedTime;

    public double Timestamp => Raw(FitDefinition.TimestampField) is var t && double.IsNaN(t) ? _compressedTime : t;

    /// <summary>The first element of a field that the definition has, raw; NaN when invalid.</summary>
    public double Value(FitField field) => field.Type.Read(_bytes[field.Offset..], definition.BigEndian);

    /// <summary>The first element of a field, raw; NaN when absent or invalid.</summary>
    public double Raw(byte number)
    {
        for (var i = definition.Fields.Length - 1; i >= 0; i--)
            if (definition.Fields[i] is var f && f.Number == number && f.Readable && f.Type != FitBaseType.Text) return Value(f);
        return double.NaN;
    }

    /// <summary>The first element, scaled as the profile says of this field ("session.total_distance").</summary>
    public double Scaled(FitProfileField field) => Raw(field.Number) / field.Scale - field.Offset;

    /// <summary>The text of a field up to its first NUL, if it ends before the field does; null when absent or empty.</summary>
    public string? Text(byte number)
    {
        for (var i = definition.Fields.Length - 1; i >= 0; i--)
        {
            var f = definition.Fields[i];
            if (f.Number != number || f.Type != FitBaseType.Text) continue;
            var bytes = _bytes.Slice(f.Offset, f.Size);
            var end = bytes.IndexOf((byte)0);
            if (end >= 0) bytes = bytes[..end];
            var text = Encoding.UTF8.GetString(bytes).Replace("\uFFFD", "", StringComparison.Ordinal).Trim();
            return text.Length == 0 ? null : text;
        }
        return null;
    }
}
