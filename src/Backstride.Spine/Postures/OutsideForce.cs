using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>A force from outside on a body.</summary>
/// <param name="PointM">Where it acts: a place of the body at the neutral pose, from L5/S1 (forward, up, right), metres; it moves with the body.</param>
/// <param name="ForceN">In the world: forward, up, right.</param>
public sealed record OutsideForce(SpineBody Body, Vec3 PointM, Vec3 ForceN)
{
    /// <summary>When given, it acts there, on the body that this place belongs to, wherever the posture puts it: in a hand that pushes, on a shoulder.</summary>
    public Place? At { get; init; }

    public static OutsideForce On(Place place, Vec3 forceN) =>
        new(place >= Place.Sacrum ? SpineBody.Pelvis : place == Place.LowBack ? SpineBody.L3 : SpineBody.Thorax, default, forceN) { At = place };
}
