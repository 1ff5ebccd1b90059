using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>Weight, inertia and outside forces on all that is above each joint, in the world.</summary>
internal sealed record OutsideLoad(Vec3[] Force, Vec3[] Moment)
{
    public static OutsideLoad Of(Pose pose, WeightAbove weight, Vec3 field, IReadOnlyList<OutsideForce> forces, Vec3 coupleNm)
    {
        var (force, moment) = (new Vec3[Trunk.Joints], new Vec3[Trunk.Joints]);
        for (var k = 0; k < Trunk.Joints; k++)
        {
            force[k] = weight.MassKg(k) * field;
            moment[k] = weight.Moment(k, field) + coupleNm;
            foreach (var f in forces)
            {
                if ((int)f.Body <= k) continue;
                force[k] += f.ForceN;
                moment[k] += (PointOf(pose, f) - pose.Joint(k)).Cross(f.ForceN);
            }
        }

        return new(force, moment);
    }

    public static Vec3 PointOf(Pose pose, OutsideForce f) => pose.Place(f.Body, pose.Trunk.JointCentres[0] + f.PointM);
}
