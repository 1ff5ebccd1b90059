using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstride.Journal.Storage;

/// <summary>
/// Numbers of documents, to seven places behind the point: a micrometre, a tenth of a microsecond, a centimetre of a degree, which is more than
/// any sensor says. The seventeen digits that a mean has as a number of the processor are most of a document's length and of the work to write it.
/// </summary>
internal sealed class NumberText : JsonConverter<double>
{
    private const int Places = 7;
    private const double Scale = 1e7, MostScaled = 1e15;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        // A mean over no samples is NaN and must not make a run unstorable.
        reader.TokenType == JsonTokenType.String ? double.Parse(reader.GetString()!, CultureInfo.InvariantCulture) : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        var scaled = Math.Round(value * Scale);
        if (Math.Abs(scaled) < MostScaled) WritePlaces(writer, (long)scaled);
        else if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private static void WritePlaces(Utf8JsonWriter writer, long scaled)
    {
        Span<byte> text = stackalloc byte[24];
        var (at, places, rest) = (text.Length, Places, (ulong)Math.Abs(scaled));
        // Noughts at the end say nothing.
        for (; places > 0 && rest % 10 == 0; places--) rest /= 10;
        if (places > 0)
        {
            for (; places > 0; places--, rest /= 10) text[--at] = (byte)('0' + rest % 10);
            text[--at] = (byte)'.';
        }
        do text[--at] = (byte)('0' + rest % 10);
        while ((rest /= 10) > 0);
        if (scaled < 0) text[--at] = (byte)'-';
        writer.WriteRawValue(text[at..], skipInputValidation: true);
    }
}
