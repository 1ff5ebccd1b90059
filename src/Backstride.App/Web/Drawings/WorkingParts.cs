namespace Backstride.App.Web.Drawings;

/// <summary>The parts that work, beside the bones they move, in the accent colour.</summary>
internal static class WorkingParts
{
    private const string Css = "work";
    private const double Off = 5.5;

    /// <summary>A muscle of the exercise by its plain name; one that cannot be seen from the side is left out.</summary>
    public static void Draw(SvgPen pen, BodyPose pose, string muscle)
    {
        var leg = pose.NearLeg;
        switch (muscle)
        {
            case "abdomen": AlongTrunk(pen, pose, -Off); break;
            case "low back": AlongTrunk(pen, pose, Off); break;
            case "side of the trunk": pen.Curve(Css, On(pose, 0.05, 0), Between(pose, 0), On(pose, 0.85, 0)); break;
            case "buttocks": AroundHip(pen, pose, -90, Off); break;
            case "front of the hip": AroundHip(pen, pose, 90, Off); break;
            case "side of the hip": pen.Circle("work-dot", pose.Hip, 5); break;
            case "front of the thigh": AlongBone(pen, leg.Root, leg.Middle, leg.UpperDegrees + 90, 0.2, 0.9); break;
            case "back of the thigh": AlongBone(pen, leg.Root, leg.Middle, leg.UpperDegrees - 90, 0.2, 0.9); break;
            case "calf": AlongBone(pen, leg.Middle, leg.End, leg.LowerDegrees - 90, 0.1, 0.7); break;
            case "leg nerve":
                AlongBone(pen, leg.Root, leg.Middle, leg.UpperDegrees - 90, 0.0, 0.95);
                AlongBone(pen, leg.Middle, leg.End, leg.LowerDegrees - 90, 0.05, 0.95);
                break;
            default: break;
        }
    }

    private static void AlongBone(SvgPen pen, Spot from, Spot to, double side, double start, double end) =>
        pen.Line(Css, from + ((to - from) * start) + Spot.Polar(side, Off), from + ((to - from) * end) + Spot.Polar(side, Off));

    // Beside the lower two thirds of the trunk, following its curve. Positive is the back.
    private static void AlongTrunk(SvgPen pen, BodyPose pose, double off) =>
        pen.Curve(Css, On(pose, 0.08, off), Between(pose, off), On(pose, 0.75, off));

    private static void AroundHip(SvgPen pen, BodyPose pose, double side, double off)
    {
        var leg = pose.NearLeg;
        var trunkSide = pose.Frame.Trunk - side;
        var above = On(pose, 0.18, 0) + Spot.Polar(trunkSide, off);
        var below = leg.Root + ((leg.Middle - leg.Root) * 0.4) + Spot.Polar(leg.UpperDegrees + side, off);
        var half = (Spot.Polar(trunkSide, 1) + Spot.Polar(leg.UpperDegrees + side, 1)) * 0.5;
        pen.Curve(Css, above, pose.Hip + (half * off * 2.2), below);
    }

    private static Spot On(BodyPose pose, double t, double off)
    {
        var (a, b, c) = (pose.Hip, pose.LowBack, pose.Shoulder);
        var at = (a * ((1 - t) * (1 - t))) + (b * (2 * t * (1 - t))) + (c * (t * t));
        return at + Spot.Polar(pose.Frame.Trunk + 90, off);
    }

    private static Spot Between(BodyPose pose, double off) => pose.LowBack + Spot.Polar(pose.Frame.Trunk + 90, off);
}
