using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>Weight, inertia and outside forces on all that is above each joint, in the world.</summary>
internal sealed class OutsideLoad
{
    public Vec3[] Force { get; } = new Vec3[Trunk.Joints];

    public Vec3[] Moment { get; } = new Vec3[Trunk.Joints];

    public OutsideLoad Take(Pose pose, WeightAbove weight, Vec3 field, IReadOnlyList<OutsideForce> forces, Vec3 coupleNm)
    {
        var (force, moment) = (Force, Moment);
        for (var k = 0; k < Trunk.Joints; k++)
        {
            force[k] = (weight.MassKg(k) * field) + weight.OwnForce(k);
            moment[k] = weight.Moment(k, field) + weight.OwnMoment(k) + coupleNm;
            for (var i = 0; i < forces.Count; i++)
            {
                var f = forces[i];
                if ((int)f.Body <= k) continue;
                force[k] += f.ForceN;
                moment[k] += (PointOf(pose, f) - pose.Joint(k)).Cross(f.ForceN);
            }
        }

        return this;
    }

    public static Vec3 PointOf(Pose pose, OutsideForce f) =>
        f.At is { } place ? Contact.Middle(place, pose) : pose.Place(f.Body, pose.Trunk.JointCentres[0] + f.PointM);
}
