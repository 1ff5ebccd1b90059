namespace Backstride.App.Demo;

/// <summary>A closed way that is run round and round: where one is, and how high, after so many metres.</summary>
/// <remarks>The loops lie in a large public park and along a river; nobody lives at their start.</remarks>
internal sealed class DemoRoute
{
    private const int Corners = 720;
    private const double MetresPerDegree = 111_195;

    private readonly double[] _east = new double[Corners + 1];
    private readonly double[] _north = new double[Corners + 1];
    private readonly double[] _along = new double[Corners + 1];
    private readonly double _latitude;
    private readonly double _longitude;
    private readonly double _height;
    private readonly double _climb;

    private DemoRoute(string name, double latitude, double longitude, double lengthM, double flatness, double heightM, double climbM)
    {
        (Name, _latitude, _longitude, LengthM, _height, _climb) = (name, latitude, longitude, lengthM, heightM, climbM);
        for (var i = 0; i <= Corners; i++)
        {
            var turn = 2 * Math.PI * i / Corners;
            _east[i] = Math.Cos(turn) + (0.12 * Math.Cos(3 * turn));
            _north[i] = flatness * (Math.Sin(turn) + (0.18 * Math.Sin(2 * turn)) + (0.08 * Math.Sin(5 * turn)));
            if (i > 0) _along[i] = _along[i - 1] + double.Hypot(_east[i] - _east[i - 1], _north[i] - _north[i - 1]);
        }
        // Stretched to its length, so that metres run are metres on the map.
        var scale = lengthM / _along[Corners];
        for (var i = 0; i <= Corners; i++) (_east[i], _north[i], _along[i]) = (_east[i] * scale, _north[i] * scale, _along[i] * scale);
    }

    public static DemoRoute Park { get; } = new("park", 52.4731, 13.4039, 3200, 0.75, 48, 4);

    public static DemoRoute River { get; } = new("river", 52.4870, 13.4702, 6400, 0.16, 34, 5);

    public static DemoRoute Hills { get; } = new("hills", 52.4972, 13.2410, 5800, 0.55, 55, 62);

    public string Name { get; }

    public double LengthM { get; }

    public (double Latitude, double Longitude, double AltitudeM) At(double metres)
    {
        var along = metres % LengthM;
        var found = Array.BinarySearch(_along, along);
        var next = Math.Clamp(found < 0 ? ~found : found, 1, Corners);
        var share = (along - _along[next - 1]) / (_along[next] - _along[next - 1]);
        var east = _east[next - 1] + (share * (_east[next] - _east[next - 1]));
        var north = _north[next - 1] + (share * (_north[next] - _north[next - 1]));
        var turn = 2 * Math.PI * along / LengthM;
        var altitude = _height + (_climb * (0.5 - (0.5 * Math.Cos(turn)) + (0.14 * Math.Sin(3 * turn))));
        return (_latitude + (north / MetresPerDegree), _longitude + (east / (MetresPerDegree * Math.Cos(_latitude * Math.PI / 180))), altitude);
    }
}
