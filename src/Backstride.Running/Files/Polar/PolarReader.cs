using System.Globalization;
using System.Text.Json;
using System.Xml;
using Backstride.Running.Files.Exports;

namespace Backstride.Running.Files.Polar;

/// <summary>A training session of Polar's export: exercises, each with series of its own times. Local times with the minutes east of UTC beside them; speed in km/h.</summary>
internal static class PolarReader
{
    public static DecodedFile Read(JsonElement session, FaultList faults)
    {
        var recordings = new List<Recording>();
        foreach (var exercise in Items(session, "exercises"))
            if (exercise.ValueKind == JsonValueKind.Object && Exercise(session, exercise) is { } recording) recordings.Add(recording);
        if (recordings.Count == 0 && Exercise(session, session) is { } alone) recordings.Add(alone);
        if (recordings.Count == 0) faults.Add("JSN003", FaultSeverity.Note, null, "No activity in this document.");
        return new(FileFormat.Polar, recordings, Integrity.Whole, faults.ToList()) { RecordCount = recordings.Sum(r => r.Samples.Count) };
    }

    private static Recording? Exercise(JsonElement session, JsonElement exercise)
    {
        var offset = TimeSpan.FromMinutes(Math.Clamp(Number(exercise, "timezoneOffset") ?? Number(session, "timeZoneOffset") ?? Number(session, "timezoneOffset") ?? 0, -14 * 60, 14 * 60));
        if (Time(Text(exercise, "startTime") ?? Text(session, "startTime"), offset) is not { } start) return null;
        var axis = new SeriesAxis();
        if (exercise.TryGetProperty("samples", out var samples) && samples.ValueKind == JsonValueKind.Object)
        {
            void Take(string list, SeriesValue what, double scale = 1)
            {
                foreach (var sample in Items(samples, list))
                    if (Time(Text(sample, "dateTime"), offset) is { } at && Number(sample, "value") is { } value) axis.Add((at - start).TotalSeconds, what, value * scale);
            }
            Take("heartRate", SeriesValue.HeartRate);
            Take("speed", SeriesValue.Speed, 1 / 3.6);
            Take("cadence", SeriesValue.Cadence);
            Take("altitude", SeriesValue.Altitude);
            Take("distance", SeriesValue.Distance);
            Take("power", SeriesValue.Power);
            foreach (var point in Items(samples, "recordedRoute"))
            {
                if (Time(Text(point, "dateTime"), offset) is not { } at) continue;
                var second = (at - start).TotalSeconds;
                if (Number(point, "latitude") is { } lat && Number(point, "longitude") is { } lon) axis.AddPosition(second, lat, lon);
                if (Number(point, "altitude") is { } altitude) axis.Add(second, SeriesValue.Altitude, altitude);
            }
        }
        var word = Text(exercise, "sport") ?? Text(session, "sport") ?? Text(session, "name");
        var (sport, subSport) = SportWords.Find(word);
        var kind = SportNames.ToSport(sport);
        return new()
        {
            Sport = kind,
            SportText = sport,
            SubSportText = subSport,
            Name = Text(session, "name") is { } name && !name.Equals(word, StringComparison.OrdinalIgnoreCase) ? name : null,
            StartUtc = start.ToUniversalTime(),
            UtcOffset = offset,
            Samples = axis.Columns(kind, out var factor),
            CadenceFactor = factor,
            TotalDistanceM = Number(exercise, "distance") ?? Number(session, "distance"),
            TotalTimerS = Duration(Text(exercise, "duration") ?? Text(session, "duration")),
            TotalAscentM = Number(exercise, "ascent"),
            Device = new("polarElectro", Text(session, "product.modelName") ?? Text(session, "deviceId"), null, null),
        };
    }

    private static DateTimeOffset? Time(string? text, TimeSpan offset)
    {
        // A time of day alone would be read as one of today.
        if (text is not { Length: > 7 } || text[4] != '-' || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)) return null;
        var withZone = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
        try
        {
            return withZone ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)) : new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), offset);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static double? Duration(string? text)
    {
        try
        {
            return text is null ? null : XmlConvert.ToTimeSpan(text).TotalSeconds;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static double? Number(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
