using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Backstride.Running.Files;

/// <summary>Distances between places that follow one another, eight at a time: what <see cref="GeoPoint.MetresTo"/> gives, but for the last bits.</summary>
internal static class GeoSteps
{
    private const double HalfRadians = Math.PI / 360, Radians = Math.PI / 180;

    /// <summary>Below this much of a turn the few terms used here are as exact as a double can be.</summary>
    private const double Small = 5e-4;

    /// <param name="metres">At each place the way from the one before it, 0 at the first.</param>
    public static void Between(ReadOnlySpan<double> latDeg, ReadOnlySpan<double> lonDeg, Span<double> metres)
    {
        if (metres.IsEmpty) return;
        metres[0] = 0;
        ReadOnlySpan<Vector512<double>> lat = Eights(latDeg[..^1]), nextLat = Eights(latDeg[1..]), lon = Eights(lonDeg[..^1]), nextLon = Eights(lonDeg[1..]);
        var to = MemoryMarshal.Cast<double, Vector512<double>>(metres[1..]);
        for (var i = 0; i < lat.Length; i++)
        {
            var (dLat, dLon) = ((nextLat[i] - lat[i]) * HalfRadians, (nextLon[i] - lon[i]) * HalfRadians);
            if (Vector512.GreaterThanAny(Vector512.Max(Vector512.Abs(dLat), Vector512.Abs(dLon)), Vector512.Create(Small)))
            {
                for (var k = 8 * i; k < 8 * i + 8; k++) metres[k + 1] = GeoDistance.Metres(latDeg[k], lonDeg[k], latDeg[k + 1], lonDeg[k + 1]);
                continue;
            }
            var (sinLat, sinLon) = (Sin(dLat), Sin(dLon));
            var latSquared = sinLat * sinLat;
            // The cosines of both latitudes multiplied, by the cosine of their sum.
            var cosines = (Vector512<double>.One + Vector512.Cos((lat[i] + nextLat[i]) * Radians)) * 0.5 - latSquared;
            to[i] = Asin(Vector512.Sqrt(latSquared + cosines * sinLon * sinLon)) * (2 * GeoPoint.RadiusM);
        }
        for (var k = 8 * lat.Length; k + 1 < metres.Length; k++) metres[k + 1] = GeoDistance.Metres(latDeg[k], lonDeg[k], latDeg[k + 1], lonDeg[k + 1]);
    }

    private static Vector512<double> Sin(Vector512<double> x) => x * (Vector512<double>.One - x * x / 6 * (Vector512<double>.One - x * x / 20));

    private static Vector512<double> Asin(Vector512<double> x) => x * (Vector512<double>.One + x * x / 6 * (Vector512<double>.One + x * x * 0.45));

    private static ReadOnlySpan<Vector512<double>> Eights(ReadOnlySpan<double> column) => MemoryMarshal.Cast<double, Vector512<double>>(column);
}
