using System.Runtime.CompilerServices;

namespace Backstride.Running.Files;

/// <summary>Great-circle distance (haversine) on a sphere of the Earth's mean radius, 6,371,008.8 m.</summary>
internal static class GeoDistance
{
    private const double RadiusM = 6371008.8;

    /// <summary>Radians below which the series of sine and arc sine is as exact as a double can be.</summary>
    private const double Small = 1e-3;

    public static double Metres(double lat1, double lon1, double lat2, double lon2) => Metres(lat1, Cos(lat1), lon1, lat2, Cos(lat2), lon2);

    /// <summary>The cosine of a latitude, for those who need it twice.</summary>
    public static double Cos(double latitudeDeg) => Math.Cos(latitudeDeg * Math.PI / 180);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Metres(double lat1, double cos1, double lon1, double lat2, double cos2, double lon2)
    {
        var (a, b) = (lat1 * Math.PI / 180, lat2 * Math.PI / 180);
        var (dLat, dLon) = (Sin((b - a) / 2), Sin((lon2 - lon1) * Math.PI / 360));
        var h = dLat * dLat + cos1 * cos2 * dLon * dLon;
        return 2 * RadiusM * Asin(Math.Min(1, Math.Sqrt(h)));
    }

    // A runner's next position is a few millionths of a radian on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sin(double x) => Math.Abs(x) < Small ? x * (1 - x * x / 6 * (1 - x * x / 20)) : Math.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Asin(double x) => x < Small ? x * (1 + x * x / 6 * (1 + x * x * 9 / 20)) : Math.Asin(x);

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
