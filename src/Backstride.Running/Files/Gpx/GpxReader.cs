using Backstride.Running.Files.Exports;
using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Gpx;

/// <summary>GPX 1.0 and 1.1 to activities.</summary>
internal static class GpxReader
{
    /// <summary>Places of a collection have times too, those of when each was found.</summary>
    private static readonly TimeSpan LongestRoute = TimeSpan.FromDays(2);

    public static DecodedFile Read(Stream stream)
    {
        var faults = new FaultList();
        var sink = new GpxSink(faults);
        var broken = XmlWalk.Run(stream, sink, "GPX", faults);
        if (broken is { } b)
            faults.Add("GPX002", FaultSeverity.Error, XmlWalk.AtLine(b.Line), b.Message + " What came before was kept.");
        if (!sink.SawRoot)
            faults.Add("GPX001", FaultSeverity.Error, null, "This is not a GPX file.");
        var activities = new List<Recording>();
        var courses = new List<Recording>();
        var tracks = Tracks(sink, faults);
        PointColumns.SayUnreadable(tracks.Select(t => t.Points), "GPX023", faults);
        GpxTimes.Mend(tracks, faults);
        foreach (var track in new GpxOutings(faults).Of(tracks))
        {
            var recording = Build(track, sink, faults);
            (recording.IsStartKnown ? activities : courses).Add(recording);
            WithoutTime.Say(recording, faults);
            if (recording.IsStartKnown && !XmlTime.IsPlausible(recording.StartUtc)) faults.Add("GPX022", FaultSeverity.Warning, null, XmlTime.NotPlausible);
        }
        if (courses.Count > 0)
            faults.Add("GPX010", FaultSeverity.Note, null, "A track without any time: a route to follow, not a run that was done.");
        if (activities.Count == 0 && courses.Count == 0)
            faults.Add("GPX011", FaultSeverity.Note, null, "No track with points in this file.");
        var records = tracks.Sum(t => t.Points.Count);
        var integrity = broken is null ? Integrity.Whole : records > 0 ? Integrity.Recovered : Integrity.Unreadable;
        return new(FileFormat.Gpx, activities, integrity, faults.ToList()) { Courses = courses, RecordCount = records };
    }

    // A route is a plan, and so are its times (planners write when one will pass), unless nothing else was recorded and they rise as a clock does.
    private static List<GpxTrack> Tracks(GpxSink sink, FaultList faults)
    {
        if (sink.Tracks.Exists(t => t.Points.Count > 0) || !sink.Routes.Exists(IsRecorded)) return sink.Tracks;
        faults.Add("GPX016", FaultSeverity.Note, null, "The points stand in a route, not in a track; since they have times they were read as recorded.");
        return [.. sink.Routes.Where(IsRecorded)];
    }

    private static bool IsRecorded(GpxTrack route) =>
        route.Points.Times.Count(t => t is not null) > route.Points.Count / 2 && route.FirstTime < route.LastTime && route.LastTime - route.FirstTime < LongestRoute && !TimeOrder.Falls(route.Points.Times);

    private static Recording Build(GpxTrack track, GpxSink sink, FaultList faults)
    {
        var start = track.FirstTime ?? Recording.UnknownStart;
        var points = track.Points;
        var (sportText, subSport) = SportWords.InFile(track.Type ?? track.Told ?? sink.Sport);
        var sport = SportNames.ToSport(sportText);
        var (lat, lon) = (points.Column(PointValue.Latitude), points.Column(PointValue.Longitude));
        NoFix.Say(NoFix.Clear(lat, lon), "GPX013", faults);
        int[] breaks = [.. track.SegmentStarts.Distinct().Where(b => b > 0 && b < points.Count)];
        var samples = new SampleColumns
        {
            TimeS = points.Seconds(start),
            LatitudeDeg = lat,
            LongitudeDeg = lon,
            DistanceM = points.Column(PointValue.Distance),
            SpeedMps = points.Column(PointValue.Speed),
            AltitudeM = points.Column(PointValue.Altitude),
            HeartRateBpm = points.Column(PointValue.HeartRate),
            CadenceSpm = CadenceRule.Convert(sport, points.Column(PointValue.Cadence), out var factor),
            PowerW = points.Column(PointValue.Power),
            TemperatureC = points.Column(PointValue.Temperature),
        };
        if (TimeOrder.Falls(points.Times))
            faults.Add("GPX005", FaultSeverity.Warning, track.FallLine is { } line ? XmlWalk.AtLine(line) : null, "Times run backwards in places; where stretches lie over one another in time, the run keeps those with the most points.");
        return new()
        {
            Sport = sport,
            SportText = sportText,
            SubSportText = subSport,
            Name = track.Name,
            Note = track.Note,
            StartUtc = start,
            UtcOffset = track.UtcOffset,
            Samples = SpeedUnit.Mend(samples, breaks, "GPX017", faults),
            CadenceFactor = factor,
            Breaks = breaks,
            Lines = points.Lines,
            Pauses = Gaps(track, samples.TimeS),
            Device = new(sink.Creator, null, null, null),
        };
    }

    /// <summary>A new segment is a pause or a lost signal: nothing is measured across it.</summary>
    private static List<RecordedPause> Gaps(GpxTrack track, double[] time)
    {
        var gaps = new List<RecordedPause>();
        foreach (var start in track.SegmentStarts.Distinct())
            if (start > 0 && start < time.Length && time[start] > time[start - 1]) gaps.Add(new(time[start - 1], time[start]));
        return gaps;
    }
}
