using System.Globalization;
using System.Text;
using System.Xml;
using Backstride.Running.Files.Exports;

namespace Backstride.Running.Files.AppleHealth;

/// <summary>A workout of the document, as written; made a recording when its turn comes.</summary>
internal sealed class HealthWorkout
{
    /// <summary>Samples of a route, and the moment they count from.</summary>
    public delegate SampleColumns? RouteReader(string reference, out DateTimeOffset start);

    private readonly List<(DateTimeOffset At, bool Stops)> _events = [];
    private readonly List<string> _routes = [];
    private readonly StringBuilder _xml = new();
    private string? _type, _source;
    private DateTimeOffset _start, _end;
    private double? _durationS, _distanceM, _ascentM, _heartRate;
    private bool _indoor;

    /// <summary>Its own part of the document; very long lists of events are cut.</summary>
    public string Xml => _xml.ToString();

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{_start.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}-{(_type ?? "").Replace("HKWorkoutActivityType", "", StringComparison.Ordinal)}");

    /// <summary>On foot, and of some length. A health export holds years of everything else, which no run page needs.</summary>
    public bool IsUsable => _end > _start && Sport is Sport.Running or Sport.Walking or Sport.Hiking && _end - _start < TimeSpan.FromDays(7);

    private Sport Sport => _type switch
    {
        "HKWorkoutActivityTypeRunning" => Sport.Running,
        "HKWorkoutActivityTypeWalking" => Sport.Walking,
        "HKWorkoutActivityTypeHiking" => Sport.Hiking,
        _ => Sport.Other,
    };

    public void Open(XmlReader reader)
    {
        _type = reader.GetAttribute("workoutActivityType");
        _source = reader.GetAttribute("sourceName");
        _start = HealthTime.Parse(reader.GetAttribute("startDate")) ?? default;
        _end = HealthTime.Parse(reader.GetAttribute("endDate")) ?? default;
        _durationS = Number(reader, "duration") * (reader.GetAttribute("durationUnit") switch { "s" => 1, "hr" => 3600, _ => 60 });
        _distanceM = Number(reader, "totalDistance") * Metres(reader.GetAttribute("totalDistanceUnit"));
        Keep(reader, int.MaxValue);
    }

    public void Take(XmlReader reader, int mostText)
    {
        switch (reader.LocalName)
        {
            case "WorkoutEvent" when HealthTime.Parse(reader.GetAttribute("date")) is { } at && _events.Count < 10_000:
                if (reader.GetAttribute("type") is "HKWorkoutEventTypePause" or "HKWorkoutEventTypeMotionPaused") _events.Add((at, true));
                else if (reader.GetAttribute("type") is "HKWorkoutEventTypeResume" or "HKWorkoutEventTypeMotionResumed") _events.Add((at, false));
                break;
            case "WorkoutStatistics":
                var type = reader.GetAttribute("type");
                if (type == "HKQuantityTypeIdentifierDistanceWalkingRunning") _distanceM ??= Number(reader, "sum") * Metres(reader.GetAttribute("unit"));
                else if (type == "HKQuantityTypeIdentifierHeartRate") _heartRate ??= Number(reader, "average");
                break;
            case "MetadataEntry":
                var (key, value) = (reader.GetAttribute("key"), reader.GetAttribute("value"));
                if (key == "HKIndoorWorkout") _indoor = value is "1" or "true";
                else if (key == "HKElevationAscended") _ascentM = Ascent(value);
                break;
            case "FileReference" when reader.GetAttribute("path") is { } path && _routes.Count < 100:
                _routes.Add(path);
                break;
        }
        Keep(reader, mostText);
    }

    public void Close() => _xml.Append("</Workout>");

    public DecodedFile Decode(HealthSeries series, RouteReader routes)
    {
        var axis = new SeriesAxis();
        foreach (var path in _routes)
            if (routes(path, out var from) is { } route) Put(axis, route, (from - _start).TotalSeconds);
        series.Put(axis, _start, _end, _source);
        var recording = new Recording
        {
            Sport = Sport,
            SportText = Sport.ToString().ToLowerInvariant(),
            SubSportText = _indoor ? Sport == Sport.Running ? "treadmill" : "indoorWalking" : null,
            StartUtc = _start.ToUniversalTime(),
            UtcOffset = _start.Offset,
            Samples = axis.Columns(Sport, out var factor),
            CadenceFactor = factor,
            Pauses = Pauses(),
            TotalDistanceM = _distanceM,
            TotalTimerS = _durationS,
            TotalElapsedS = (_end - _start).TotalSeconds,
            TotalAscentM = _ascentM,
            Device = new("apple", _source, null, null),
        };
        return new(FileFormat.Unknown, [recording], Integrity.Whole, []) { RecordCount = recording.Samples.Count };
    }

    private static void Put(SeriesAxis axis, SampleColumns route, double offsetS)
    {
        for (var i = 0; i < route.Count; i++)
        {
            var at = route.TimeS[i] + offsetS;
            if (route.LatitudeDeg is { } lat && route.LongitudeDeg is { } lon) axis.AddPosition(at, lat[i], lon[i]);
            if (route.AltitudeM is { } altitude) axis.Add(at, SeriesValue.Altitude, altitude[i]);
            if (route.SpeedMps is { } speed) axis.Add(at, SeriesValue.Speed, speed[i]);
        }
    }

    private List<RecordedPause> Pauses()
    {
        var pauses = new List<RecordedPause>();
        DateTimeOffset? stopped = null;
        foreach (var (at, stops) in _events.OrderBy(e => e.At))
        {
            if (stops) stopped ??= at;
            else if (stopped is { } from)
            {
                if (at > from) pauses.Add(new((from - _start).TotalSeconds, (at - _start).TotalSeconds));
                stopped = null;
            }
        }
        return pauses;
    }

    private void Keep(XmlReader reader, int most)
    {
        if (_xml.Length > most) return;
        _xml.Append('<').Append(reader.LocalName);
        while (reader.MoveToNextAttribute()) _xml.Append(' ').Append(reader.LocalName).Append("=\"").Append(System.Security.SecurityElement.Escape(reader.Value)).Append('"');
        reader.MoveToElement();
        _xml.Append(reader.LocalName == "Workout" ? ">" : "/>");
    }

    private static double? Number(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value > 0 ? value : null;

    private static double Metres(string? unit) => unit switch { "mi" => 1609.344, "m" => 1, "ft" => 0.3048, "yd" => 0.9144, _ => 1000 };

    // "6224 cm"
    private static double? Ascent(string? text) =>
        text?.Split(' ') is [var number, "cm"] && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var cm) ? cm / 100 : null;
}
