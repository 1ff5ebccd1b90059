namespace Backstride.App.Web.Drawings;

/// <summary>What stands or is held beside the figure.</summary>
internal static class Props
{
    public const double StepHeight = 16;

    private const string Css = "prop";

    /// <summary>How high the near foot stands because of the prop.</summary>
    public static double UnderNearFoot(string? prop) => prop == "step" ? StepHeight : 0;

    public static IEnumerable<Spot> Outline(string? prop, BodyPose pose) => prop switch
    {
        "chair" => [Seat(pose) + new Spot(-16, 44), Seat(pose)],
        "wall" => [WallFoot(pose), WallFoot(pose) + new Spot(4, 130)],
        "band" => [pose.NearArm.End + new Spot(8, 0)],
        "stick" => [pose.Head + Spot.Polar(pose.Frame.Trunk + 100, 26)],
        "weight" => [pose.NearArm.End + new Spot(-9, -12), pose.NearArm.End + new Spot(9, 0)],
        _ => [],
    };

    public static void Draw(SvgPen pen, string? prop, BodyPose pose)
    {
        switch (prop)
        {
            case "chair":
                var seat = Seat(pose);
                pen.Line(Css, seat + new Spot(-14, 42), seat + new Spot(-14, -seat.Y));
                pen.Line(Css, seat + new Spot(-14, 0), seat + new Spot(18, 0), seat + new Spot(18, -seat.Y));
                break;
            case "step":
                var foot = pose.NearLeg.End;
                pen.Line(Css, new(foot.X - 12, 0), new(foot.X - 12, StepHeight), new(foot.X + 18, StepHeight), new(foot.X + 18, 0));
                break;
            case "wall":
                pen.Line(Css, WallFoot(pose), WallFoot(pose) + new Spot(0, 128));
                break;
            case "stick":
                var back = Spot.Polar(pose.Frame.Trunk + 90, 11);
                pen.Line(Css, pose.Hip + back + Spot.Polar(pose.Frame.Trunk, -10), pose.Head + back + Spot.Polar(pose.Frame.Trunk, 12));
                break;
            case "band":
                // It pulls toward the reader, so all there is to see of it is its end round the hands.
                pen.Circle(Css, pose.NearArm.End, 5);
                break;
            case "weight":
                pen.Circle("prop-solid", pose.NearArm.End + new Spot(0, -6), 6);
                break;
            default: break;
        }
    }

    // The chair stands where the feet say, so that it stays put while the hip rises from it.
    private static Spot Seat(BodyPose pose) => new(pose.FarLeg.End.X - 36, 36);

    private static Spot WallFoot(BodyPose pose) => new(pose.NearArm.End.X + 2, 0);
}
