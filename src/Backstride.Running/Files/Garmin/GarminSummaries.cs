using System.Globalization;
using System.Text.Json;
using Backstride.Running.Files.Exports;

namespace Backstride.Running.Files.Garmin;

/// <summary>
/// The lists of activities in a Garmin export. Lengths are in centimetres, durations in milliseconds, cadence counts one foot.
/// Read token by token: such a list may have 100 MB.
/// </summary>
internal static class GarminSummaries
{
    /// <summary>Null when it is no such list; what comes before a break is kept.</summary>
    public static IReadOnlyList<ActivityNote>? Read(ReadOnlyMemory<byte> bytes)
    {
        var notes = new List<ActivityNote>();
        var json = bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            while (reader.Read())
            {
                // Objects inside an activity (splits, sensors) are passed over with it; what is left is lists of activities.
                if (reader.TokenType == JsonTokenType.StartObject) Activity(ref reader, json, notes);
            }
        }
        // A text that is none (half of a letter) is found out only when it is read.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            if (notes.Count == 0) return null;
        }
        return notes;
    }

    private static void Activity(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, List<ActivityNote> notes)
    {
        var from = (int)reader.TokenStartIndex;
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var isParent = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            // The list itself lies in an object of one property.
            if (name == "summarizedActivitiesExport") return;
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.Number when reader.TryGetDouble(out var value): values[name] = value; break;
                case JsonTokenType.String: words[name] = reader.GetString()!; break;
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    isParent |= name == "childIds";
                    reader.Skip();
                    break;
            }
        }
        if (isParent || words.GetValueOrDefault("activityType") == "multi_sport") return;
        if (Note(values, words) is { } note) notes.Add(note with { Raw = json[from..(int)reader.BytesConsumed] });
    }

    private static ActivityNote? Note(Dictionary<string, double> values, Dictionary<string, string> words)
    {
        double? Value(string name, double per) => values.TryGetValue(name, out var value) && value > 0 ? value / per : null;
        var start = Value("beginTimestamp", 1) ?? Value("startTimeGmt", 1);
        if (start is not (> 0 and < 4e12)) return null;
        var startUtc = DateTimeOffset.FromUnixTimeMilliseconds((long)start);
        var word = words.GetValueOrDefault("activityType");
        var (sport, subSport) = SportWords.Find(word);
        return new()
        {
            Key = values.TryGetValue("activityId", out var id) ? id.ToString("0", CultureInfo.InvariantCulture) : startUtc.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            StartUtc = startUtc,
            UtcOffset = Value("startTimeLocal", 1) is { } local && Math.Abs(local - start.Value) <= 14 * 3600e3 ? TimeSpan.FromMinutes(Math.Round((local - start.Value) / 900e3) * 15) : null,
            // Garmin's words are always English: one that is not ours is another sport, not an unknown one.
            SportText = sport ?? (word is null or "other" or "uncategorized" ? null : word),
            SubSportText = subSport,
            Name = words.GetValueOrDefault("name"),
            Description = words.GetValueOrDefault("description"),
            DistanceM = Value("distance", 100),
            TimerS = Value("duration", 1000),
            ElapsedS = Value("elapsedDuration", 1000),
            AscentM = Value("elevationGain", 100),
            AverageHeartRateBpm = Value("avgHr", 1),
            AverageCadenceSpm = Value("avgRunCadence", 0.5),
        };
    }
}
