namespace Backstride.Running.Files;

/// <summary>A place in degrees, with what every distance from or to it takes worked out once.</summary>
internal readonly struct GeoPoint(double latDeg, double lonDeg)
{
    private const double RadiusM = 6371008.8;

    private readonly double _lat = latDeg * Math.PI / 180;
    private readonly double _cosLat = Math.Cos(latDeg * Math.PI / 180);
    private readonly double _lonDeg = lonDeg;

    /// <summary>Haversine, on a sphere of 6,371,008.8 m.</summary>
    public double MetresTo(GeoPoint to)
    {
        var (dLat, dLon) = (Math.Sin((to._lat - _lat) / 2), Math.Sin((to._lonDeg - _lonDeg) * Math.PI / 360));
        var h = dLat * dLat + _cosLat * to._cosLat * dLon * dLon;
        return 2 * RadiusM * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
