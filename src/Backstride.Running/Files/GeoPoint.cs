using System.Runtime.CompilerServices;

namespace Backstride.Running.Files;

/// <summary>A place in degrees, with what every distance from or to it takes worked out once.</summary>
internal readonly struct GeoPoint(double latDeg, double lonDeg)
{
    public const double RadiusM = 6371008.8;

    private const double Small = 1e-3;

    private readonly double _lat = latDeg * Math.PI / 180;
    private readonly double _cosLat = Math.Cos(latDeg * Math.PI / 180);
    private readonly double _lonDeg = lonDeg;

    /// <summary>Haversine, on a sphere of 6,371,008.8 m.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MetresTo(GeoPoint to)
    {
        var (dLat, dLon) = (Sin((to._lat - _lat) / 2), Sin((to._lonDeg - _lonDeg) * Math.PI / 360));
        var h = dLat * dLat + _cosLat * to._cosLat * dLon * dLon;
        return 2 * RadiusM * Asin(Math.Min(1, Math.Sqrt(h)));
    }

    // A runner's next place is some millionths of a radian on, where these few terms are as exact as a double can be.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sin(double x) => Math.Abs(x) < Small ? x * (1 - x * x / 6 * (1 - x * x / 20)) : Math.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Asin(double x) => x < Small ? x * (1 + x * x / 6 * (1 + x * x * 9 / 20)) : Math.Asin(x);
}
