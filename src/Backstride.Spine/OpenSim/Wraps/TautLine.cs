namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>A line over an ellipsoid.</summary>
/// <param name="Angle">Where, on the rim that its start sees, it comes down: from the side of its end, radians.</param>
/// <param name="LengthM">How far it then goes on the surface.</param>
internal readonly record struct TautLine(double Angle, double LengthM);
