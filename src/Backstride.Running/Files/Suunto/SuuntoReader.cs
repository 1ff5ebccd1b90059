using System.Globalization;
using System.Text.Json;
using Backstride.Running.Files.Exports;

namespace Backstride.Running.Files.Suunto;

/// <summary>A log of Suunto's app: SI units throughout, so heart rate and cadence in hertz and positions in radians.</summary>
internal static class SuuntoReader
{
    public static DecodedFile Read(JsonElement log, FaultList faults)
    {
        var header = log.TryGetProperty("Header", out var h) ? h : default;
        var samples = log.TryGetProperty("Samples", out var s) && s.ValueKind == JsonValueKind.Array ? s.EnumerateArray().ToList() : [];
        var start = Time(Text(header, "DateTime")) ?? samples.Select(x => Time(Text(x, "TimeISO8601"))).FirstOrDefault(t => t is not null);
        if (start is not { } from)
        {
            faults.Add("JSN003", FaultSeverity.Note, null, "No activity in this document.");
            return new(FileFormat.Suunto, [], Integrity.Whole, faults.ToList());
        }
        var axis = new SeriesAxis();
        foreach (var sample in samples)
        {
            if (Time(Text(sample, "TimeISO8601")) is not { } at) continue;
            var second = (at - from).TotalSeconds;
            void Take(string name, SeriesValue what, double scale = 1)
            {
                if (Number(sample, name) is { } value) axis.Add(second, what, value * scale);
            }
            Take("HR", SeriesValue.HeartRate, 60);
            Take("Cadence", SeriesValue.Cadence, 60);
            Take("Speed", SeriesValue.Speed);
            Take("Altitude", SeriesValue.Altitude);
            Take("Distance", SeriesValue.Distance);
            Take("Power", SeriesValue.Power);
            if (Number(sample, "Latitude") is { } lat && Number(sample, "Longitude") is { } lon)
                axis.AddPosition(second, lat * 180 / Math.PI, lon * 180 / Math.PI);
        }
        var (sport, subSport) = Sport(header);
        var kind = SportNames.ToSport(sport);
        var recording = new Recording
        {
            Sport = kind,
            SportText = sport,
            SubSportText = subSport,
            StartUtc = from.ToUniversalTime(),
            UtcOffset = from.Offset == TimeSpan.Zero ? null : from.Offset,
            Samples = axis.Columns(kind, out var factor),
            CadenceFactor = factor,
            TotalDistanceM = Number(header, "Distance"),
            TotalTimerS = Number(header, "Duration"),
            TotalAscentM = Number(header, "Ascent"),
            Device = new("suunto", log.TryGetProperty("Device", out var device) ? Text(device, "Name") : null, null, null),
        };
        return new(FileFormat.Suunto, [recording], Integrity.Whole, faults.ToList()) { RecordCount = recording.Samples.Count };
    }

    // The numbers of Suunto's own list that can be told apart with certainty; the others are asked of the runner.
    private static (string?, string?) Sport(JsonElement header) => Text(header, "Activity") is { } word ? SportWords.Find(word) : Number(header, "ActivityType") switch
    {
        3 => ("running", null),
        82 => ("running", "trail"),
        _ => (null, null),
    };

    private static DateTimeOffset? Time(string? text) =>
        text is { Length: > 7 } && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static double? Number(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
