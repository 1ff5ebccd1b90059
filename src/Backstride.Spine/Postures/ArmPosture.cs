using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>Where an arm is, in the world: it hangs straight down unless said otherwise.</summary>
/// <param name="RaiseDeg">Upper arm away from hanging, forward positive, -60 to 200.</param>
/// <param name="OutDeg">Upper arm away from hanging, outward positive, -45 to 180.</param>
/// <param name="ElbowDeg">Bend of the elbow, 0 straight to 150.</param>
/// <param name="HandAtM">The hand's place from L5/S1 along the world's axes (forward, up, right), metres; overrides the angles.</param>
public sealed record ArmPosture(double RaiseDeg = 0, double OutDeg = 0, double ElbowDeg = 0, Vec3? HandAtM = null);
