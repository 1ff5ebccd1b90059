namespace Backstride.Running.Files;

/// <summary>Great-circle distance on a sphere of the Earth's mean radius.</summary>
internal static class GeoDistance
{
    public static double Metres(double lat1, double lon1, double lat2, double lon2) => new GeoPoint(lat1, lon1).MetresTo(new(lat2, lon2));

    /// <summary>Along the valid positions of a recording, not over its breaks; null without two positions.</summary>
    public static double? Along(SampleColumns s, IReadOnlyList<int> breaks)
    {
        if (s.LatitudeDeg is not { } lat || s.LongitudeDeg is not { } lon) return null;
        var (sum, any, before, next) = (0.0, false, default(GeoPoint?), 0);
        for (var i = 0; i < s.Count; i++)
        {
            for (; next < breaks.Count && breaks[next] <= i; next++) before = null;
            if (double.IsNaN(lat[i]) || double.IsNaN(lon[i])) continue;
            var here = new GeoPoint(lat[i], lon[i]);
            if (before is { } from)
            {
                sum += from.MetresTo(here);
                any = true;
            }
            before = here;
        }
        return any ? sum : null;
    }
}
