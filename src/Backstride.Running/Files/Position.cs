namespace Backstride.Running.Files;

/// <summary>Degrees, WGS 84, north and east positive.</summary>
public sealed record Position(double Lat, double Lon);
