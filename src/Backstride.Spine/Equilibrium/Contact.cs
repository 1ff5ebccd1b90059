using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>One direction in which a support can push at one point.</summary>
internal readonly record struct Contact(SpineBody Body, Vec3 Point, Vec3 Direction)
{
    /// <summary>The pushes that a support allows; friction opens its direction into a small pyramid.</summary>
    public static IEnumerable<Contact> Of(Support support, Pose pose)
    {
        var push = support.Push.Unit();
        var across = Math.Abs(push.Z) < 0.9 ? push.Cross(new(0, 0, 1)).Unit() : new Vec3(1, 0, 0);
        var beside = push.Cross(across);
        foreach (var (body, point) in Points(support.Place, pose))
        {
            yield return new(body, point, push);
            if (support.Friction == 0) continue;
            foreach (var t in new[] { across, -across, beside, -beside })
                yield return new(body, point, push + (support.Friction * t));
        }
    }

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
