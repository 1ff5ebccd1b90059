namespace Backstride.Running.Files;

/// <summary>Great-circle distance (haversine) on a sphere of the Earth's mean radius, 6,371,008.8 m.</summary>
internal static class GeoDistance
{
    private const double RadiusM = 6371008.8;

    public static double Metres(double lat1, double lon1, double lat2, double lon2)
    {
        var (a, b) = (lat1 * Math.PI / 180, lat2 * Math.PI / 180);
        var (dLat, dLon) = (Math.Sin((b - a) / 2), Math.Sin((lon2 - lon1) * Math.PI / 360));
        var h = dLat * dLat + Math.Cos(a) * Math.Cos(b) * dLon * dLon;
        return 2 * RadiusM * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>Along the valid positions of a recording, not over its breaks; null without two positions.</summary>
    public static double? Along(SampleColumns s, IReadOnlyList<int> breaks)
    {
        if (s.LatitudeDeg is not { } lat || s.LongitudeDeg is not { } lon) return null;
        var (sum, any, last, next) = (0.0, false, -1, 0);
        for (var i = 0; i < s.Count; i++)
        {
            for (; next < breaks.Count && breaks[next] <= i; next++) last = -1;
            if (double.IsNaN(lat[i]) || double.IsNaN(lon[i])) continue;
            if (last >= 0)
            {
                sum += Metres(lat[last], lon[last], lat[i], lon[i]);
                any = true;
            }
            last = i;
        }
        return any ? sum : null;
    }
}
