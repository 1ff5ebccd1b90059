using System.Globalization;
using System.Text.Json;

namespace Backstride.Running.Files.Fit;

/// <summary>The value of a field in JSON: a number in its unit, a word, a time, a text, or a list of them.</summary>
internal static class FieldJson
{
    public static void Write(Utf8JsonWriter json, NamedValue value)
    {
        if (value.Text is { } text)
        {
            json.WriteStringValue(text);
            return;
        }
        if (value.Raw.Length == 1)
        {
            Element(json, value, value.Raw[0]);
            return;
        }
        json.WriteStartArray();
        foreach (var raw in value.Raw) Element(json, value, raw);
        json.WriteEndArray();
    }

    private static void Element(Utf8JsonWriter json, NamedValue value, double raw)
    {
        if (double.IsNaN(raw)) json.WriteNullValue();
        else if (value.Words is "date_time" or "local_date_time" && FitTime.IsDate(raw))
            json.WriteStringValue(FitTime.ToUtc(raw).ToString(value.Words == "date_time" ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        else if (value.Words is { } words && FitProfile.Word(words, raw) is { } word) json.WriteStringValue(word);
        else Number(json, raw / value.Scale - value.Offset);
    }

    // Division leaves tails such as 3.4000000000000004; no field is finer than a billionth of its unit, and huge ones are left alone.
    private static void Number(Utf8JsonWriter json, double value)
    {
        if (!double.IsFinite(value)) json.WriteNullValue();
        else if (value == Math.Floor(value) && Math.Abs(value) < 1e15) json.WriteNumberValue((long)value);
        else json.WriteNumberValue(Math.Abs(value) < 1e6 ? Math.Round(value, 9) : value);
    }
}
