namespace Backstride.App.CommandLine.Json;

/// <summary>Degrees, WGS 84.</summary>
internal sealed record PositionJson(double Lat, double Lon);
