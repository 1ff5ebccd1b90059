using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// A message as bytes to its fields by name: what the profile says, other meanings that depend on other fields, values that lie in the
/// bits of a field, counters summed up, developer fields by their own description. Lives as long as one file of a chain, since counters do.
/// </summary>
internal sealed class MessageNaming(DeveloperFields developerFields)
{
    private readonly RunningSums _sums = new();

    public List<NamedValue> Name(FitDefinition definition, ReadOnlySpan<byte> data)
    {
        var profile = FitProfile.Message(definition.Global);
        var values = new List<NamedValue>();
        foreach (var f in definition.Fields)
        {
            if (!f.Readable) continue;
            var value = Native(profile, f, data.Slice(f.Offset, f.Size), definition.BigEndian);
            // Of a field that is defined twice the last valid one counts.
            var twin = values.FindIndex(v => v.Number == f.Number);
            if (twin >= 0 && !value.HasValue) continue;
            if (twin >= 0) values.RemoveAt(twin);
            values.Add(value);
        }
        if (profile is not null) Expand(profile, values);
        foreach (var f in definition.DeveloperFields)
            if (developerFields.Find(f.DeveloperIndex, f.Number) is { } field && Developer(field, data.Slice(f.Offset, f.Size), definition.BigEndian) is { HasValue: true } value)
            {
                values.RemoveAll(v => v.Describes == field);
                values.Add(value);
            }
        values.RemoveAll(v => !v.HasValue);
        return values;
    }

    private static NamedValue Native(FitProfileMessage? profile, FitField f, ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var field = profile?.Fields.GetValueOrDefault(f.Number);
        var name = field?.Name ?? (f.Number == FitDefinition.TimestampField ? "timestamp" : string.Create(CultureInfo.InvariantCulture, $"unknown_{f.Number}"));
        if (f.Type == FitBaseType.Text) return new(name, [], 1, 0) { Number = f.Number, Text = RawField.Text(bytes) };
        var raw = RawField.Numbers(bytes, f.Type, bigEndian);
        if (field is not null) return NamedValue.Of(field, raw);
        return new(name, raw, 1, 0) { Number = f.Number, Words = f.Number == FitDefinition.TimestampField ? "date_time" : null };
    }

    private void Expand(FitProfileMessage profile, List<NamedValue> values)
    {
        foreach (var sent in values) _sums.Sent(profile, sent);
        // Grows while it is gone through: a part may have parts of its own (compressed speed, speed, enhanced speed).
        for (var i = 0; i < values.Count; i++)
        {
            if (!values[i].HasValue || !profile.Fields.TryGetValue((byte)values[i].Number, out var field) || values[i].Name != field.Name || values[i].Text is not null) continue;
            var raw = values[i].Raw;
            var parts = field.Parts;
            if (field.Meanings.Find(m => values.Exists(v => v.Name == m.WhenField && v.Raw is [var first, ..] && first == m.WhenValue)) is { } meaning)
            {
                values.Add(NamedValue.Of(meaning.Field, raw));
                if (meaning.Field.Parts.Count > 0) parts = meaning.Field.Parts;
            }
            AddParts(profile, field, parts, raw, values);
        }
    }

    private void AddParts(FitProfileMessage profile, FitProfileField field, IReadOnlyList<FitProfilePart> parts, double[] raw, List<NamedValue> values)
    {
        var bits = new FieldBits(raw, field.Type);
        var found = new Dictionary<byte, List<double>>();
        foreach (var part in parts)
        {
            if (bits.Take(part.Bits) is not { } value || !profile.Fields.TryGetValue(part.Target, out var target)) break;
            // A type that ends in z has no zero.
            if (value == 0 && target.Type is (FitBaseType.UInt8z or FitBaseType.UInt16z or FitBaseType.UInt32z)) continue;
            if (target.Sums) value = _sums.Add(profile.Number, part, value);
            if (!found.TryGetValue(part.Target, out var list)) found[part.Target] = list = [];
            // As the target would have been sent.
            list.Add((value / part.Scale - part.Offset + target.Offset) * target.Scale);
        }
        foreach (var (number, list) in found)
            if (!values.Exists(v => v.Number == number && v.Name == profile.Fields[number].Name && v.HasValue)) values.Add(NamedValue.Of(profile.Fields[number], [.. list]));
    }

    private static NamedValue? Developer(DeveloperField field, ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        if (field.Type == FitBaseType.Text) return new(field.NameOrNumber, [], 1, 0) { Number = field.Number, Text = RawField.Text(bytes), Describes = field };
        return field.Fits(bytes.Length)
            ? new(field.NameOrNumber, RawField.Numbers(bytes, field.Type, bigEndian), field.Scale, field.Offset) { Number = field.Number, Unit = field.Units, Describes = field }
            : null;
    }
}
