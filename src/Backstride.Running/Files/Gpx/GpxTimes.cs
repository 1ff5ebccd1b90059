using System.Globalization;
using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Gpx;

/// <summary>Times as a clock that was right all along would have given them, as far as the file shows it.</summary>
internal static class GpxTimes
{
    public static void Mend(List<GpxTrack> tracks, FaultList faults)
    {
        var (unset, planned, filled) = (false, false, 0);
        foreach (var track in tracks)
        {
            unset |= track.Points.ClearUnsetClock(track.SegmentStarts);
            planned |= track.Points.ClearOneMoment();
            Say(ClockSteps.PutBack(track.Points, track.SegmentStarts));
            if (HourBack.Mend(track.Points.Times, track.SegmentStarts))
                faults.Add("GPX020", FaultSeverity.Note, track.FallLine is { } line ? XmlWalk.AtLine(line) : null, "The clock went back an hour on the way; the times after that are counted on.");
            Say(ClockSteps.CountOn(track.Points, track.SegmentStarts));
            void Say(List<(int Row, string What)> mended) => mended.ForEach(m => faults.Add("GPX021", FaultSeverity.Warning, XmlWalk.AtLine(track.Points.Lines[m.Row]), m.What));
            filled += Fill(track);
        }
        if (unset) faults.Add("GPX014", FaultSeverity.Note, null, "Points before the clock was set have no time.");
        if (planned) faults.Add("GPX018", FaultSeverity.Note, null, "All points of a track have one and the same time, which no clock gives: it counts as none.");
        if (filled > 0)
            faults.Add("GPX019", FaultSeverity.Note, null, string.Create(CultureInfo.InvariantCulture, $"{filled} points without a time between others have one by the way from the one to the other."));
    }

    // As if each bit of way had been run as fast: a point without a time is no part of a run. Before the first of a segment and after its
    // last nothing is known.
    private static int Fill(GpxTrack track)
    {
        var times = track.Points.Times;
        var missing = times.FindIndex(t => t is null);
        if (missing < 0 || track.FirstTime is null || track.Points.Column(PointValue.Latitude) is not { } lat || track.Points.Column(PointValue.Longitude) is not { } lon) return 0;
        var (filled, before, starts) = (0, -1, track.SegmentStarts.ToHashSet());
        for (var i = 0; i < times.Count; i++)
        {
            if (starts.Contains(i)) before = -1;
            if (times[i] is null) continue;
            if (before >= 0 && i - before > 1 && times[i] > times[before]) filled += Between(times, before, i, lat, lon);
            before = i;
        }
        return filled;
    }

    private static int Between(List<DateTimeOffset?> times, int from, int to, double[] lat, double[] lon)
    {
        double Step(int i) => GeoDistance.Metres(lat[i - 1], lon[i - 1], lat[i], lon[i]) is var metres && double.IsFinite(metres) ? metres : 0;
        var whole = 0.0;
        for (var i = from + 1; i <= to; i++) whole += Step(i);
        var (start, lasted, way) = (times[from]!.Value, times[to]!.Value - times[from]!.Value, 0.0);
        for (var i = from + 1; i < to; i++)
        {
            way += Step(i);
            times[i] = start + lasted * (whole > 0 ? way / whole : (double)(i - from) / (to - from));
        }
        return to - from - 1;
    }
}
