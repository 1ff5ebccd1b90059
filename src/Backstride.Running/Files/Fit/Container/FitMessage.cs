using System.Text;

namespace Backstride.Running.Files.Fit;

/// <summary>One data message other than a record, read field by field on demand: there are few of them. Of a field that is defined twice the last valid one counts.</summary>
internal readonly ref struct FitMessage(FitDefinition definition, ReadOnlySpan<byte> bytes, double compressedTime)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The time of a compressed header, seconds of the FIT epoch; NaN with a plain header.</summary>
    private readonly double _compressedTime = compressedTime;

    public double Timestamp => Raw(FitDefinition.TimestampField) is var t && double.IsNaN(t) ? _compressedTime : t;

    /// <summary>The first element of a field that the definition has, raw; NaN when invalid.</summary>
    public double Value(FitField field)
    {
        var value = field.Type.Read(_bytes[field.Offset..], definition.BigEndian);
        return double.IsNaN(value) && field.Before > 0 ? Earlier(field) : value;
    }

    private double Earlier(FitField field)
    {
        var value = double.NaN;
        while (double.IsNaN(value) && field.Before > 0)
        {
            field = definition.Fields[field.Before - 1];
            value = field.Type.Read(_bytes[field.Offset..], definition.BigEndian);
        }
        return value;
    }

    /// <summary>The first element of a field, raw; NaN when absent or invalid.</summary>
    public double Raw(byte number) => definition.Find(number) is { } f ? Value(f) : double.NaN;

    /// <summary>All elements of a field, raw, into room for as many as a field can have; how many there are, none when it is absent.</summary>
    public int All(byte number, Span<double> to)
    {
        if (definition.Find(number) is not { } f) return 0;
        var count = All(f, to);
        while (f.Before > 0 && !to[..count].ContainsAnyExcept(double.NaN)) count = All(f = definition.Fields[f.Before - 1], to);
        return count;
    }

    private int All(FitField f, Span<double> to)
    {
        var bytes = _bytes.Slice(f.Offset, f.Size);
        var size = f.Type.Size();
        for (var i = 0; i < f.Size / size; i++) to[i] = f.Type.Read(bytes[(i * size)..], definition.BigEndian);
        return f.Size / size;
    }

    /// <summary>The bytes of a field whose elements are single bytes; none when it is absent, or all of it is invalid.</summary>
    public ReadOnlySpan<byte> Bytes(byte number) =>
        definition.Find(number) is { } f && f.Type.Size() == 1 && _bytes.Slice(f.Offset, f.Size) is var bytes && bytes.ContainsAnyExcept((byte)0xFF) ? bytes : [];

    /// <summary>The first element, scaled as the profile says of this field ("session.total_distance").</summary>
    public double Scaled(FitProfileField field) => Raw(field.Number) / field.Scale - field.Offset;

    /// <summary>The developer fields that are described and have a value; of one that is written twice the last valid one.</summary>
    public IReadOnlyList<(DeveloperField Field, DeveloperValue Value)> Developer(DeveloperFields described)
    {
        if (definition.DeveloperFields.Length == 0) return [];
        var values = new List<(DeveloperField, DeveloperValue)>();
        foreach (var f in definition.DeveloperFields)
        {
            if (described.Find(f.DeveloperIndex, f.Number) is not { } field || DeveloperValue(field, _bytes.Slice(f.Offset, f.Size)) is not { } value) continue;
            values.RemoveAll(v => v.Item1 == field);
            values.Add((field, value));
        }
        return values;
    }

    private DeveloperValue? DeveloperValue(DeveloperField field, ReadOnlySpan<byte> bytes)
    {
        if (field.Type == FitBaseType.Text) return RawField.Text(bytes) is { } text ? new(field.NameOrNumber, field.Units, [], text) : null;
        if (!field.Fits(bytes.Length)) return null;
        var values = Array.ConvertAll(RawField.Numbers(bytes, field.Type, definition.BigEndian), raw => raw / field.Scale - field.Offset);
        return Array.TrueForAll(values, double.IsNaN) ? null : new(field.NameOrNumber, field.Units, values, null);
    }

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
            if (text.Length > 0) return text;
        }
        return null;
    }
}
