namespace Backstride.Spine.OpenSim.Models;

/// <summary>One way in which a joint moves.</summary>
/// <param name="Default">Radians, or metres.</param>
/// <param name="IsLocked">Held by the joint itself: no muscle has to.</param>
/// <param name="IsAngle">True when it turns something; a motion file may give it in degrees.</param>
public sealed record OsimCoordinate(string Name, double Default, double Low, double High, bool IsLocked, bool IsAngle);
