using System.Xml;
using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Tcx;

/// <summary>Takes activities and courses out of a TCX document.</summary>
internal sealed class TcxSink(FaultList faults) : IXmlSink
{
    private readonly Stack<string> _path = new();
    private TcxActivity? _activity;
    private TcxLap? _lap;
    private bool _inPoint;

    public List<TcxActivity> Activities { get; } = [];

    public bool SawRoot { get; private set; }

    public void Start(string name, XmlTextReader reader, int line)
    {
        _path.Push(name);
        switch (name)
        {
            case "TrainingCenterDatabase":
                SawRoot = true;
                break;
            case "Activity" or "Course":
                // One may begin within a point of another, in a file that was pieced together.
                (_lap, _inPoint) = (null, false);
                Activities.Add(_activity = new() { IsCourse = name == "Course", Sport = reader.GetAttribute("Sport") });
                break;
            // The first edition of the format, of 2005: a folder for each sport, in it the runs.
            case "Run" when _path.Contains("History"):
                (_lap, _inPoint) = (null, false);
                Activities.Add(_activity = new() { Sport = _path.FirstOrDefault(n => n is "Running" or "Biking" or "Other") });
                break;
            case "Lap" when _activity is not null:
                _activity.LapStarts.Add(_activity.Points.Count);
                _activity.Laps.Add(_lap = new() { Start = reader.GetAttribute("StartTime") is { } t ? Time(t, line) : null });
                break;
            case "Track" when _activity is not null:
                if (_lap is { } lap && lap.Tracks++ > 0) _activity.Breaks.Add(_activity.Points.Count);
                break;
            case "Trackpoint" when _activity is not null:
                _inPoint = _activity.Points.Begin(line);
                if (!_inPoint && !faults.Has("TCX012"))
                    faults.Add("TCX012", FaultSeverity.Warning, XmlWalk.AtLine(line), "More points than any activity has; the rest was left out.");
                break;
        }
    }

    public void End(string name, string text, int line)
    {
        if (_path.Count > 0) _path.Pop();
        if (_activity is null) return;
        var parent = _path.Count > 0 ? _path.Peek() : "";
        if (_inPoint) EndInPoint(_activity.Points, name, parent, text, line);
        else if (name == "Notes" && parent is "Activity" or "Lap" && text.Trim() is { Length: > 0 } note) _activity.Notes.Add(note);
        else if (parent is "Lap" or "LX" && _lap is not null) EndInLap(_lap, name, text);
        else if (parent == "AverageHeartRateBpm" && name == "Value" && _lap is not null) _lap.Means = _lap.Means with { AverageHeartRateBpm = AboveZero(XmlNumber.Parse(text)) };
        else if (parent == "MaximumHeartRateBpm" && name == "Value" && _lap is not null) _lap.Means = _lap.Means with { MaxHeartRateBpm = AboveZero(XmlNumber.Parse(text)) };
        else EndInActivity(_activity, name, parent, text, line);
    }

    private void EndInPoint(PointColumns points, string name, string parent, string text, int line)
    {
        switch (name)
        {
            case "Trackpoint": _inPoint = false; break;
            case "Time": if (Time(text, line) is { } time) SetTime(points, time, line); break;
            case "LatitudeDegrees": points.Set(PointValue.Latitude, text); break;
            case "LongitudeDegrees": points.Set(PointValue.Longitude, text); break;
            case "AltitudeMeters": points.Set(PointValue.Altitude, text); break;
            case "DistanceMeters": points.Set(PointValue.Distance, text); break;
            case "HeartRateBpm" or "Value" when name == "HeartRateBpm" || parent == "HeartRateBpm": points.Set(PointValue.HeartRate, text); break;
            case "Cadence": points.Set(PointValue.Cadence, text); break;
            case "RunCadence": points.Set(PointValue.RunCadence, text); break;
            case "Speed": points.Set(PointValue.Speed, text); break;
            case "Watts": points.Set(PointValue.Power, text); break;
        }
    }

    private void SetTime(PointColumns points, DateTimeOffset time, int line)
    {
        if (points.Count > 1 && time < points.Times[^2]) _activity!.FallLine ??= line;
        points.SetTime(time);
    }

    private static void EndInLap(TcxLap lap, string name, string text)
    {
        var number = XmlNumber.Parse(text);
        switch (name)
        {
            case "TotalTimeSeconds": lap.TimerS ??= number; break;
            case "DistanceMeters": lap.DistanceM ??= number; break;
            case "Cadence": lap.PlainCadence ??= number; break;
            case "MaximumSpeed": lap.Means = lap.Means with { MaxSpeedMps = lap.Means.MaxSpeedMps ?? AboveZero(number) }; break;
            case "AvgSpeed": lap.Means = lap.Means with { AverageSpeedMps = number }; break;
            case "AvgRunCadence": lap.Means = lap.Means with { AverageCadenceSpm = AboveZero(number) }; break;
            case "MaxRunCadence": lap.Means = lap.Means with { MaxCadenceSpm = AboveZero(number) }; break;
            case "MaxBikeCadence": lap.Means = lap.Means with { MaxCadenceSpm = lap.Means.MaxCadenceSpm ?? AboveZero(number) }; break;
            case "AvgWatts": lap.Means = lap.Means with { AveragePowerW = AboveZero(number) }; break;
            case "MaxWatts": lap.Means = lap.Means with { MaxPowerW = AboveZero(number) }; break;
            case "Steps": lap.Means = lap.Means with { Steps = AboveZero(number) }; break;
        }
    }

    private static double? AboveZero(double? value) => value > 0 ? value : null;

    private void EndInActivity(TcxActivity activity, string name, string parent, string text, int line)
    {
        switch (name)
        {
            case "Id" when parent == "Activity": activity.Id ??= Time(text, line); break;
            case "Name" when parent == "Creator": activity.Device ??= text.Trim(); break;
            case "Name" when parent == "Course": activity.Name ??= text.Trim(); break;
            // In a course Lap holds only totals and Track lies beside it.
            case "Lap": _lap = null; break;
            case "Activity" or "Course" or "Run": (_activity, _lap) = (null, null); break;
        }
    }

    private DateTimeOffset? Time(string text, int line)
    {
        var time = XmlTime.Parse(text, out var withoutZone);
        if (time is null)
            faults.Add("TCX003", FaultSeverity.Warning, XmlWalk.AtLine(line), "A time could not be read.");
        else if (withoutZone && !faults.Has("TCX004"))
            faults.Add("TCX004", FaultSeverity.Note, XmlWalk.AtLine(line), "Times have no zone; they are taken as UTC.");
        if (time?.Offset is { Ticks: not 0 } offset && _activity is not null) _activity.UtcOffset ??= offset;
        return time?.ToUniversalTime();
    }
}
