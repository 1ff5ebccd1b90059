using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>A force from outside on a body.</summary>
/// <param name="PointM">Where it acts: a place of the body at the neutral pose, from L5/S1 (forward, up, right), metres; it moves with the body.</param>
/// <param name="ForceN">In the world: forward, up, right.</param>
public sealed record OutsideForce(SpineBody Body, Vec3 PointM, Vec3 ForceN);
