using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// Every message of a FIT stream by name, as one JSON document that is written as the stream is read:
/// {"messages":[{"name","number","localType","fields":{..},"developerFields":{..}}],"legend":{message:{field:{number,scale,offset,units}}},"integrity","faults"}.
/// Values are in the units of the legend, times ISO 8601 UTC; fields without a valid value are left out.
/// </summary>
public sealed class FitMessagesJson : IFitSink, IDisposable
{
    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly FieldLegend _legend = new();
    private DeveloperFields _developerFields = new();
    private MessageNaming _naming = new(new());
    private FitClock _clock = FitClock.Unset;

    private FitMessagesJson(TextWriter output)
    {
        _output = output;
        _json = new(_buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>The stream is read from where it stands; it must be able to seek.</summary>
    public static (Integrity Integrity, IReadOnlyList<FileFault> Faults) Write(Stream fit, TextWriter output)
    {
        var faults = new FaultList();
        using var writer = new FitMessagesJson(output);
        using var window = new FitWindow(fit);
        writer._json.WriteStartObject();
        writer._json.WriteStartArray("messages");
        var integrity = new FitChain(window, writer, faults).Read();
        writer.Finish(integrity, faults.ToList());
        return (integrity, faults.ToList());
    }

    void IFitSink.BeginFile(long from, long end)
    {
        _developerFields = new();
        _naming = new(_developerFields);
        _clock = FitClock.Unset;
    }

    void IFitSink.Take(FitDefinition definition, byte[] bytes, int at, int count, long position)
    {
        for (; count > 0; count--, at += definition.Size + 1) Message(definition, bytes[at], bytes.AsSpan(at + 1, definition.Size));
        Flush();
    }

    void IFitSink.Settle() { }

    public void Dispose() => _json.Dispose();

    private void Message(FitDefinition definition, byte header, ReadOnlySpan<byte> data)
    {
        var compressed = (header & 0x80) != 0;
        var message = new FitMessage(definition, data, double.NaN);
        if (definition.Global == FitMessageNumber.FieldDescription) _developerFields.Describe(message);
        var values = _naming.Name(definition, data);
        if (definition.Timestamp is { } field) _clock.Set(message.Value(field));
        else if (compressed && _clock.Rebuild(header) is var time && !double.IsNaN(time))
            values.Insert(0, new("timestamp", [time], 1, 0) { Number = FitDefinition.TimestampField, Words = "date_time", Unit = "s" });

        var name = FitProfile.Message(definition.Global)?.Name ?? string.Create(CultureInfo.InvariantCulture, $"unknown_{definition.Global}");
        _json.WriteStartObject();
        _json.WriteString("name", name);
        _json.WriteNumber("number", definition.Global);
        _json.WriteNumber("localType", compressed ? header >> 5 & 3 : header & 15);
        Fields("fields", name, values.Where(v => !v.IsDeveloper));
        if (values.Exists(v => v.IsDeveloper)) Fields("developerFields", name, values.Where(v => v.IsDeveloper));
        _json.WriteEndObject();
    }

    private void Fields(string title, string message, IEnumerable<NamedValue> values)
    {
        _json.WriteStartObject(title);
        // A name that comes twice is told apart by its number, since JSON knows a name once.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var name = seen.Add(value.Name) ? value.Name : string.Create(CultureInfo.InvariantCulture, $"{value.Name}_{value.Number}");
            if (name != value.Name && !seen.Add(name)) continue;
            _legend.Add(message, name, value);
            _json.WritePropertyName(name);
            FieldJson.Write(_json, value);
        }
        _json.WriteEndObject();
    }

    private void Finish(Integrity integrity, IReadOnlyList<FileFault> faults)
    {
        _json.WriteEndArray();
        _legend.Write(_json);
        _json.WriteString("integrity", JsonNamingPolicy.KebabCaseLower.ConvertName(integrity.ToString()));
        _json.WriteStartArray("faults");
        foreach (var fault in faults)
        {
            _json.WriteStartObject();
            _json.WriteString("code", fault.Code);
            _json.WriteString("severity", JsonNamingPolicy.KebabCaseLower.ConvertName(fault.Severity.ToString()));
            _json.WriteString("position", fault.Position);
            _json.WriteString("message", fault.Message);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        Flush();
        _output.WriteLine();
    }

    private void Flush()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
