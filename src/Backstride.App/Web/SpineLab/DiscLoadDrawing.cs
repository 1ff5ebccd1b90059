using System.Globalization;
using Backstride.App.Web.Charts;
using Backstride.Spine.Anatomy;

namespace Backstride.App.Web.SpineLab;

/// <summary>The low back from the side, front to the right: sacrum, five vertebrae, and the discs tinted by their load. A drawing, not a measurement.</summary>
public static class DiscLoadDrawing
{
    private const double BodyHeight = 46, DiscHeight = 17, HalfDepth = 33, LabelX = 268;

    /// <summary>Forward tilt of the sacrum's top and of L5 to T12, degrees: an ordinary hollow back, standing.</summary>
    private static readonly double[] TiltsDeg = [38, 24, 11, 1, -7, -12, -15];

    private static readonly string[] Names = ["L5", "L4", "L3", "L2", "L1"];

    public static string Svg(SolvedTask task)
    {
        var frames = Frames();
        var svg = new SvgWriter();
        svg.Open("svg", ("class", "lumbar"), ("viewBox", "0 0 460 570"), ("role", "img"), ("aria-label", Words(task)));
        Shape(svg, "lumbar-bone", frames[0], SacrumPath);
        for (var i = 1; i < frames.Length; i++)
        {
            Shape(svg, i == frames.Length - 1 ? "lumbar-bone beyond" : "lumbar-bone", frames[i], ProcessPath);
            Shape(svg, i == frames.Length - 1 ? "lumbar-bone beyond" : "lumbar-bone", frames[i], BodyPath);
        }

        foreach (var joint in Enum.GetValues<LumbarJoint>()) Disc(svg, task.At(joint), joint, frames[(int)joint], frames[(int)joint + 1]);
        for (var i = 0; i < Names.Length; i++)
            svg.Words("text", Names[i], ("class", "bone-name"), ("x", SvgNumber.Pixels(frames[i + 1].X)), ("y", SvgNumber.Pixels(frames[i + 1].Y)), ("dy", "0.35em"));
        svg.Words("text", "Sacrum", ("class", "bone-name"), ("x", "92"), ("y", "470"), ("dy", "0.35em"));
        return svg.Close().ToString();
    }

    /// <summary>"L4/L5".</summary>
    public static string Name(LumbarJoint joint) => joint switch
    {
        LumbarJoint.L5S1 => "L5/S1",
        LumbarJoint.L4L5 => "L4/L5",
        LumbarJoint.L3L4 => "L3/L4",
        LumbarJoint.L2L3 => "L2/L3",
        LumbarJoint.L1L2 => "L1/L2",
        _ => "T12/L1",
    };

    private static string Words(SolvedTask task) =>
        $"The low back from the side. {task.Task.Name}. Discs compared with standing: "
        + string.Join(", ", Enum.GetValues<LumbarJoint>().Reverse().Select(joint => $"{Name(joint)} {task.At(joint).Text} times")) + ".";

    /// <summary>The middle of each bone and its tilt, from the sacrum's top upwards.</summary>
    private static Frame[] Frames()
    {
        var frames = new Frame[TiltsDeg.Length];
        frames[0] = new(128, 430, TiltsDeg[0]);
        for (var i = 1; i < frames.Length; i++)
        {
            // Half a disc along the bone below, half along this one, then up to the middle of this body.
            var below = i == 1 ? DiscHeight / 2 : BodyHeight / 2 + DiscHeight / 2;
            var (x, y) = frames[i - 1].Point(0, -below);
            var above = new Frame(x, y, TiltsDeg[i]);
            (x, y) = above.Point(0, -(DiscHeight / 2 + BodyHeight / 2));
            frames[i] = new(x, y, TiltsDeg[i]);
        }

        return frames;
    }

    private static void Disc(SvgWriter svg, LoadRatio ratio, LumbarJoint joint, Frame below, Frame above)
    {
        var top = joint == LumbarJoint.L5S1 ? 0 : -BodyHeight / 2;
        var (a, b) = (below.Point(-HalfDepth + 2, top - 1), below.Point(HalfDepth - 2, top - 1));
        var (c, d) = (above.Point(HalfDepth - 2, BodyHeight / 2 + 1), above.Point(-HalfDepth + 2, BodyHeight / 2 + 1));
        var front = Middle(below.Point(HalfDepth + 7, top), above.Point(HalfDepth + 7, BodyHeight / 2));
        var back = Middle(below.Point(-HalfDepth - 3, top), above.Point(-HalfDepth - 3, BodyHeight / 2));
        svg.Open("path", ("class", $"lumbar-disc shade-{ratio.Shade}"), ("d", $"M{At(a)}L{At(b)}Q{At(front)} {At(c)}L{At(d)}Q{At(back)} {At(a)}Z"));
        svg.Words("title", $"{Name(joint)}: {ratio.Text} times standing ({ratio.Band})").Close();

        var y = front.Y;
        svg.Shape("line", ("class", "lumbar-leader"), ("x1", SvgNumber.Pixels(front.X + 4)), ("x2", SvgNumber.Pixels(LabelX - 10)), ("y1", SvgNumber.Pixels(y)), ("y2", SvgNumber.Pixels(y)));
        svg.Words("text", Name(joint), ("class", "disc-name"), ("x", SvgNumber.Pixels(LabelX)), ("y", SvgNumber.Pixels(y)), ("dy", "0.35em"));
        svg.Words("text", ratio.Text + " ×", ("class", "disc-ratio"), ("x", SvgNumber.Pixels(LabelX + 110)), ("y", SvgNumber.Pixels(y)), ("dy", "0.35em"));
        svg.Words("text", ratio.Band, ("class", "disc-band"), ("x", SvgNumber.Pixels(LabelX + 120)), ("y", SvgNumber.Pixels(y)), ("dy", "0.35em"));
    }

    private static void Shape(SvgWriter svg, string css, Frame frame, string path) => svg.Shape(
        "path",
        ("class", css),
        ("transform", string.Create(CultureInfo.InvariantCulture, $"translate({frame.X:0.#} {frame.Y:0.#}) rotate({frame.TiltDeg:0.#})")),
        ("d", path));

    private static (double X, double Y) Middle((double X, double Y) a, (double X, double Y) b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static string At((double X, double Y) point) => $"{SvgNumber.Pixels(point.X)} {SvgNumber.Pixels(point.Y)}";

    private const string BodyPath = "M-33 -22Q0 -18 33 -22Q36 -22 35 -18Q29 0 35 18Q36 22 33 22Q0 18 -33 22Q-36 22 -35 18Q-30 0 -35 -18Q-36 -22 -33 -22Z";

    // Pedicle, joints to the neighbours above and below, and the spinous process that can be felt through the skin.
    private const string ProcessPath =
        "M-30 -15C-40 -17 -46 -20 -50 -30Q-53 -34 -57 -31Q-60 -22 -58 -12C-62 -6 -70 -4 -80 -2L-106 6Q-114 10 -111 20Q-109 27 -100 27"
        + "L-78 23C-70 21 -64 20 -62 26L-60 34Q-56 38 -52 34C-50 24 -48 12 -44 6Q-40 0 -30 0Z";

    private const string SacrumPath =
        "M-34 0Q0 4 34 0Q38 0 37 6C32 48 18 88 -10 122Q-20 134 -34 134Q-42 132 -40 122C-38 110 -42 104 -52 98Q-60 94 -56 84C-52 76 -56 70 -64 64Q-70 58 -64 50C-58 44 -60 38 -66 30Q-70 20 -60 16C-50 12 -46 4 -34 0Z";

    private readonly record struct Frame(double X, double Y, double TiltDeg)
    {
        /// <summary>A point given forward and down from the middle of the bone.</summary>
        public (double X, double Y) Point(double forward, double down)
        {
            var (sin, cos) = Math.SinCos(double.DegreesToRadians(TiltDeg));
            return (X + forward * cos - down * sin, Y + forward * sin + down * cos);
        }
    }
}
