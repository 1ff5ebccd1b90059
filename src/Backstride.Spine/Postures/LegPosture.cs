namespace Backstride.Spine.Postures;

/// <summary>Where a leg is, in the world: it hangs straight down unless said otherwise. Legs have a part in the load only when the pelvis is free.</summary>
/// <param name="ThighDeg">Thigh away from hanging straight down, forward positive: 90 when sitting; lying on the back 90, face down -90.</param>
/// <param name="OutDeg">Thigh outward, degrees.</param>
/// <param name="KneeDeg">Bend of the knee, 0 straight to 160; a knee does not bend the other way.</param>
public sealed record LegPosture(double ThighDeg = 0, double OutDeg = 0, double KneeDeg = 0);
