using System.Xml;
using Backstride.Running.Files.Exports;
using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Gpx;

/// <summary>Takes tracks out of a GPX document. Extensions count by their local names, wherever in the point they lie.</summary>
internal sealed class GpxSink(FaultList faults) : IXmlSink
{
    /// <summary>Programs write these in any case and in several extensions; all mean the same.</summary>
    private static readonly Dictionary<string, PointValue> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hr"] = PointValue.HeartRate, ["heartrate"] = PointValue.HeartRate, ["heart_rate"] = PointValue.HeartRate, ["bpm"] = PointValue.HeartRate, ["heartratebpm"] = PointValue.HeartRate,
        ["cad"] = PointValue.Cadence, ["cadence"] = PointValue.Cadence, ["runcadence"] = PointValue.Cadence,
        ["atemp"] = PointValue.Temperature, ["temp"] = PointValue.Temperature, ["temperature"] = PointValue.Temperature,
        ["speed"] = PointValue.Speed, ["distance"] = PointValue.Distance,
        ["power"] = PointValue.Power, ["powerinwatts"] = PointValue.Power, ["watts"] = PointValue.Power,
    };

    private GpxTrack? _track;
    private bool _inPoint;
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    // How many elements are open within the track, and how many of them lie around what is within the point.
    private int _open, _openAtPoint;

    /// <summary>What programs call the element, in an extension of their own, that says what was done.</summary>
    private static readonly HashSet<string> Activity = new(["activity", "activity_type", "activitytype", "route_activity", "sport", "sport_type"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The sport that stands beside the tracks, for those that say none themselves.</summary>
    public string? Sport { get; private set; }

    public List<GpxTrack> Tracks { get; } = [];

    public List<GpxTrack> Routes { get; } = [];

    public string? Creator { get; private set; }

    public bool SawRoot { get; private set; }

    public void Start(string name, XmlTextReader reader, int line)
    {
        _open++;
        switch (name)
        {
            case "gpx":
                SawRoot = true;
                Creator = reader.GetAttribute("creator");
                break;
            case "trk" or "rte":
                (name == "trk" ? Tracks : Routes).Add(_track = new());
                (_open, _inPoint) = (0, false);
                break;
            case "trkseg" when _track is not null:
                _track.SegmentStarts.Add(_track.Points.Count);
                break;
            case "trkpt" or "rtept" when _track is not null:
                StartPoint(_track, reader, line);
                _openAtPoint = _open;
                break;
        }
    }

    public void End(string name, string text, int line)
    {
        if (_track is null)
        {
            if (Activity.Contains(name)) Sport ??= Known(text);
            return;
        }
        if (_inPoint) EndInPoint(_track.Points, name, text, line);
        else if (name is "trk" or "rte") _track = null;
        // A link within a track has a type too, that of the page.
        else if (name == "name" && _open == 1) _track.Name ??= Short(text);
        else if (name == "type" && _open == 1) _track.Type ??= Short(text);
        else if (Activity.Contains(name)) _track.Told ??= Known(text);
        else if (name is "desc" or "cmt" && _open == 1 && text.Trim() is { Length: > 0 } words) _track.Note ??= words;
        _open--;
    }

    private void StartPoint(GpxTrack track, XmlTextReader reader, int line)
    {
        _inPoint = track.Points.Begin(line);
        if (!_inPoint)
        {
            if (!faults.Has("GPX012")) faults.Add("GPX012", FaultSeverity.Warning, XmlWalk.AtLine(line), "More points than any activity has; the rest was left out.");
            return;
        }
        var (lat, lon) = (reader.GetAttribute("lat"), reader.GetAttribute("lon"));
        track.Points.Set(PointValue.Latitude, lat);
        track.Points.Set(PointValue.Longitude, lon);
        if (lat is null || lon is null) track.Points.MarkUnreadable();
    }

    private void EndInPoint(PointColumns points, string name, string text, int line)
    {
        switch (name)
        {
            case "trkpt" or "rtept": _inPoint = false; break;
            case "ele" when _open == _openAtPoint + 1: points.Set(PointValue.Altitude, text); break;
            case "time" when _open == _openAtPoint + 1: SetTime(points, text, line); break;
            default: if (Values.TryGetValue(name, out var value)) points.Set(value, text); break;
        }
    }

    private void SetTime(PointColumns points, string text, int line)
    {
        if (XmlTime.Parse(text, out var withoutZone) is not { } time)
        {
            faults.Add("GPX003", FaultSeverity.Warning, XmlWalk.AtLine(line), "A time could not be read.");
            return;
        }
        if (withoutZone && !faults.Has("GPX004"))
            faults.Add("GPX004", FaultSeverity.Note, XmlWalk.AtLine(line), "Times have no zone; they are taken as UTC.");
        if (time.Offset != TimeSpan.Zero) _track!.UtcOffset ??= time.Offset;
        if (time < _last) _track!.FallLine ??= line;
        _last = time;
        points.SetTime(time.ToUniversalTime());
    }

    // Numbers are each program's own.
    private static string? Known(string text) => text.Any(char.IsDigit) ? null : SportWords.InFile(text).Sport is null ? null : Short(text);

    private static string? Short(string text) => text.Trim() is { Length: > 0 } t ? t[..Math.Min(t.Length, 200)] : null;
}
