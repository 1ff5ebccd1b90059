using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>One direction in which a support can push at one point.</summary>
/// <param name="Limb">Muscles that a push through a limb needs at its root; null where the trunk itself rests.</param>
/// <param name="ArmM">Lever of the push about that root, metres.</param>
internal readonly record struct Contact(SpineBody Body, Vec3 Point, Vec3 Direction, LimbStrength? Limb, double ArmM)
{
    /// <summary>Volume times activation squared in the limb when the push is a body weight, in the unit of the trunk's muscles (square centimetres times metres).</summary>
    public double Effort(double massKg)
    {
        if (Limb is null) return 0;
        var size = massKg / Trunk.ReferenceMassKg;
        var activation = ArmM * massKg * Balance.Gravity / (Limb.MomentNm * size);
        return 10 * Limb.VolumeL * size * activation * activation;
    }

    /// <summary>The pushes that a support allows; friction opens its direction into a small pyramid.</summary>
    public static IEnumerable<Contact> Of(Support support, Pose pose)
    {
        var push = support.Push.Unit();
        var across = Math.Abs(push.Z) < 0.9 ? push.Cross(new(0, 0, 1)).Unit() : new Vec3(1, 0, 0);
        var beside = push.Cross(across);
        foreach (var (body, point) in Points(support.Place, pose))
        {
            yield return Along(push);
            if (support.Friction == 0) continue;
            foreach (var t in new[] { across, -across, beside, -beside })
                yield return Along(push + (support.Friction * t));

            Contact Along(Vec3 direction)
            {
                var (limb, root) = Root(support.Place, pose);
                return new(body, point, direction, limb, (point - root).Cross(direction).Length);
            }
        }
    }

    /// <summary>The middle of a place.</summary>
    public static Vec3 Middle(Place place, Pose pose)
    {
        var (sum, count) = (Vec3.Zero, 0);
        foreach (var (_, point) in Points(place, pose)) (sum, count) = (sum + point, count + 1);
        return (1.0 / count) * sum;
    }

    private static (LimbStrength? Limb, Vec3 Joint) Root(Place place, Pose pose) => place switch
    {
        Place.RightHand or Place.RightElbow => (LimbStrength.Shoulder, pose.RightArm.Shoulder),
        Place.LeftHand or Place.LeftElbow => (LimbStrength.Shoulder, pose.LeftArm.Shoulder),
        Place.RightThigh or Place.RightKnee or Place.RightFoot => (LimbStrength.Hip, pose.RightLeg.Hip),
        Place.LeftThigh or Place.LeftKnee or Place.LeftFoot => (LimbStrength.Hip, pose.LeftLeg.Hip),
        _ => (null, default),
    };

    private static IEnumerable<(SpineBody Body, Vec3 Point)> Points(Place place, Pose pose)
    {
        var s = pose.Trunk.Scale;
        (SpineBody, Vec3) On(SpineBody body, double x, double y, double z) => (body, pose.Place(body, s * new Vec3(x, y, z)));
        return place switch
        {
            Place.Head => [(SpineBody.Thorax, pose.Place(SpineBody.Thorax, pose.Trunk.HeadCentre))],
            Place.UpperBack => [On(SpineBody.Thorax, -0.20, 0.42, 0.08), On(SpineBody.Thorax, -0.20, 0.42, -0.08)],
            Place.MidBack => [On(SpineBody.Thorax, -0.20, 0.30, 0.08), On(SpineBody.Thorax, -0.20, 0.30, -0.08)],
            Place.LowBack => [On(SpineBody.L3, -0.18, 0.14, 0.04), On(SpineBody.L3, -0.18, 0.14, -0.04)],
            Place.Chest => [On(SpineBody.Thorax, 0.02, 0.40, 0.08), On(SpineBody.Thorax, 0.02, 0.40, -0.08)],
            Place.Ribs => [On(SpineBody.Thorax, 0.02, 0.28, 0.08), On(SpineBody.Thorax, 0.02, 0.28, -0.08)],
            Place.RightSide => [On(SpineBody.Thorax, -0.09, 0.30, 0.15), On(SpineBody.Thorax, -0.09, 0.43, 0.19)],
            Place.LeftSide => [On(SpineBody.Thorax, -0.09, 0.30, -0.15), On(SpineBody.Thorax, -0.09, 0.43, -0.19)],
            Place.RightHand => [(SpineBody.Thorax, pose.RightArm.Hand)],
            Place.LeftHand => [(SpineBody.Thorax, pose.LeftArm.Hand)],
            Place.RightElbow => [(SpineBody.Thorax, pose.RightArm.Elbow)],
            Place.LeftElbow => [(SpineBody.Thorax, pose.LeftArm.Elbow)],
            Place.RightShoulder => [(SpineBody.Thorax, pose.RightArm.Shoulder)],
            Place.LeftShoulder => [(SpineBody.Thorax, pose.LeftArm.Shoulder)],
            Place.Sacrum => [On(SpineBody.Pelvis, -0.16, 0.02, 0.05), On(SpineBody.Pelvis, -0.16, 0.02, -0.05)],
            Place.SitBones => [On(SpineBody.Pelvis, -0.09, -0.13, 0.06), On(SpineBody.Pelvis, -0.09, -0.13, -0.06)],
            Place.PelvisFront => [On(SpineBody.Pelvis, 0, 0, 0.11), On(SpineBody.Pelvis, 0, 0, -0.11)],
            Place.RightHipSide => [On(SpineBody.Pelvis, -0.06, -0.06, 0.17)],
            Place.LeftHipSide => [On(SpineBody.Pelvis, -0.06, -0.06, -0.17)],
            Place.RightThigh => [(SpineBody.Pelvis, pose.RightLeg.Thigh)],
            Place.LeftThigh => [(SpineBody.Pelvis, pose.LeftLeg.Thigh)],
            Place.RightKnee => [(SpineBody.Pelvis, pose.RightLeg.Knee)],
            Place.LeftKnee => [(SpineBody.Pelvis, pose.LeftLeg.Knee)],
            Place.RightFoot => [(SpineBody.Pelvis, pose.RightLeg.Foot)],
            Place.LeftFoot => [(SpineBody.Pelvis, pose.LeftLeg.Foot)],
            _ => throw new ArgumentOutOfRangeException(nameof(place)),
        };
    }
}
