using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Gpx;

/// <summary>Times for points that have none between two that do, as if each bit of way had been run as fast: without one they would be no part of a run.</summary>
internal static class GpxTimes
{
    /// <summary>How many were filled in. Before the first time of a segment and after its last nothing is known.</summary>
    public static int Fill(GpxTrack track)
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
