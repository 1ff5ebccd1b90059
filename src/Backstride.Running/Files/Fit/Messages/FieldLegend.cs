using System.Text.Json;

namespace Backstride.Running.Files.Fit;

/// <summary>Number, scale and unit of every field that came up, to be given once at the end.</summary>
internal sealed class FieldLegend
{
    /// <summary>No real file has more; a hostile one shall not fill the memory.</summary>
    private const int Most = 20_000;

    private readonly SortedDictionary<string, SortedDictionary<string, NamedValue>> _messages = new(StringComparer.Ordinal);
    private int _count;

    public void Add(string message, string name, NamedValue value)
    {
        if (!_messages.TryGetValue(message, out var fields)) _messages[message] = fields = new(StringComparer.Ordinal);
        if (_count >= Most || !fields.TryAdd(name, value with { Raw = [], Text = null })) return;
        _count++;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("legend");
        foreach (var (message, fields) in _messages)
        {
            json.WriteStartObject(message);
            foreach (var (name, field) in fields)
            {
                json.WriteStartObject(name);
                json.WriteNumber("number", field.Number);
                json.WriteNumber("scale", field.Scale);
                json.WriteNumber("offset", field.Offset);
                json.WriteString("units", field.Unit);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
