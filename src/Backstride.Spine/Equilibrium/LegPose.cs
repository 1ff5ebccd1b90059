using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>Where a leg's parts are in the world. Its weight hangs on the pelvis.</summary>
internal sealed class LegPose
{
    public LegPose(Pose pose, LegPosture leg, int side)
    {
        var person = pose.Trunk.Person;
        var hip = pose.Place(SpineBody.Pelvis, side > 0 ? pose.Trunk.Hip : pose.Trunk.Hip.Mirrored());
        Hip = hip;
        Knee = hip + (LimbRow.Thigh.Length * person.StatureM * Limb.Direction(leg.ThighDeg, leg.OutDeg, side));
        Foot = Knee + (LimbRow.Shank.Length * person.StatureM * Limb.Direction(leg.ThighDeg - leg.KneeDeg, leg.OutDeg, side));
        Thigh = hip + (0.6 * (Knee - hip));
        Masses =
        [
            new(SpineBody.Pelvis, hip + (LimbRow.Thigh.CentreOfMass * (Knee - hip)), LimbRow.Thigh.MassKg(person)),
            new(SpineBody.Pelvis, Knee + (LimbRow.Shank.CentreOfMass * (Foot - Knee)), LimbRow.Shank.MassKg(person)),
            new(SpineBody.Pelvis, Foot, LimbRow.Foot.MassKg(person)),
        ];
    }

    public Vec3 Hip { get; }

    /// <summary>A place on the thigh where a seat or a bed touches it.</summary>
    public Vec3 Thigh { get; }

    public Vec3 Knee { get; }

    public Vec3 Foot { get; }

    public IReadOnlyList<PointMass> Masses { get; }
}
