using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>What discs, ligaments and facets give against a bend: little near the middle of the range, much near its end.</summary>
/// <remarks>
/// M = a (exp(b x) - 1), x the share of the joint's range used. Load on the disc stiffens the joint: times 1 + F / 2 kN.
/// Forward and back a joint gives up to that, as much as is asked: it settles a little rather than make anyone work against their own
/// ligaments (springs that always push drive the belly muscles in slumped sitting, where they are silent). Side bend and twist are
/// held by muscles, so there the curves push in full.
/// </remarks>
internal static class PassiveJoint
{
    /// <summary>Range of the whole lumbar spine from relaxed standing, degrees; shared out as the motion is.</summary>
    private const double FlexionRangeDeg = 60, ExtensionRangeDeg = 30, SideRangeDeg = 30, TwistRangeDeg = 12;

    private const double FlexionNm = 0.25, FlexionRate = 5.0;
    private const double ExtensionNm = 1.5, ExtensionRate = 2.5;
    private const double SideNm = 1.0, SideRate = 2.8;
    private const double TwistNm = 1.2, TwistRate = 2.5;
    private const double StiffeningN = 2000;

    /// <summary>Range of T12/L1 over that of the whole lumbar spine.</summary>
    private const double ThoracolumbarShare = 0.15;

    /// <summary>
    /// Tension of the posterior ligaments for each newton metre of the unloaded curve. At the end of flexion the capsules give 39 % of the
    /// moment, the ligaments between and over the spines 19 %, the yellow one 13 %, the disc the rest (Adams, Hutton and Stott 1980, from
    /// memory); over arms of 33, 55 and 22 mm. The disc's own bending, and what load adds to it, pulls on nothing.
    /// </summary>
    private const double LigamentNPerNm = (0.39 / 0.033) + (0.19 / 0.055) + (0.13 / 0.022);

    // A posture is known to a degree or so; within that a joint settles until its passive tissue carries what it can.
    private const double SettlingDeg = 1.5;

    // Not so T12/L1: the rhythm of the lumbar spine leaves it out, so nothing is known of its bend but the joint's own range: 12 degrees
    // forward and back together, 8 to each side, 2 of twist (White and Panjabi 1990, from memory). It settles anywhere within that. Of the
    // muscles across it the source has only those that reach the lumbar spine; the short ones of the lower thorax are not there to hold it.
    private static readonly double[] ThoracolumbarRangeDeg = [8, 2, 6];

    private static readonly double[] SettlingNmPerDeg = [0.8, 2, 0.8];

    /// <summary>
    /// The bend that a joint's tissue feels. T12/L1 has none of its own in the rhythm, but at the end of flexion it has come to the end of
    /// its own range as its neighbours have: it uses the same share.
    /// </summary>
    public static JointBend BendOf(Posture posture, LumbarJoint joint) =>
        joint == LumbarJoint.T12L1 && !posture.Levels.ContainsKey(joint)
            ? new(ThoracolumbarShare * posture.Lumbar.FlexionDeg, 0, 0)
            : posture.At(joint);

    /// <summary>Pull of the posterior ligaments, which presses the disc: newtons at the size of the tables.</summary>
    /// <param name="backwardNm">What the joint's passive tissue gives against flexion. Only what the curve gives is ligament: a joint that settles near the middle of its range stretches none.</param>
    public static double LigamentN(LumbarJoint joint, JointBend bend, double backwardNm, double compressionN, double scale)
    {
        var stretched = bend.FlexionDeg <= 0 ? 0 : Math.Clamp(backwardNm, 0, Moment(joint, bend, compressionN, scale).Z);
        return LigamentNPerNm * stretched * scale / Stiffer(compressionN, scale);
    }

    /// <summary>Moment of the whole curves on the body above the joint, about the axes of the body below: side bend, twist, flexion; Nm.</summary>
    public static Vec3 Moment(LumbarJoint joint, JointBend bend, double compressionN, double scale)
    {
        var whole = LumbarRhythm.Share(new(1, 1, 1), joint);
        if (whole.FlexionDeg == 0) whole = new(ThoracolumbarShare, ThoracolumbarShare, ThoracolumbarShare);
        var flexion = bend.FlexionDeg >= 0
            ? Curve(bend.FlexionDeg / (FlexionRangeDeg * whole.FlexionDeg), FlexionNm, FlexionRate)
            : Curve(bend.FlexionDeg / (ExtensionRangeDeg * whole.FlexionDeg), ExtensionNm, ExtensionRate);
        var side = Curve(bend.SideDeg / (SideRangeDeg * whole.SideDeg), SideNm, SideRate);
        var twist = Curve(bend.TwistDeg / (TwistRangeDeg * whole.TwistDeg), TwistNm, TwistRate);
        return Stiffer(compressionN, scale) * new Vec3(-side, twist, flexion);
    }

    /// <summary>Most that a joint gives by settling about an axis (0 side bend, 1 twist, 2 flexion), Nm.</summary>
    public static double SettlingNm(LumbarJoint joint, int axis, double compressionN, double scale) =>
        (joint == LumbarJoint.T12L1 ? ThoracolumbarRangeDeg[axis] : SettlingDeg) * SettlingNmPerDeg[axis] * Stiffer(compressionN, scale);

    private static double Stiffer(double compressionN, double scale) => scale * (1 + (Math.Max(compressionN, 0) / StiffeningN));

    // Beyond the range the curve goes on as a straight line: a posture that no one can take still gets an answer.
    private static double Curve(double share, double a, double b)
    {
        var x = Math.Abs(share);
        var moment = x <= 1.2
            ? a * (Math.Exp(b * x) - 1)
            : a * (Math.Exp(b * 1.2) * (1 + (b * (x - 1.2))) - 1);
        return Math.Sign(share) * moment;
    }
}
