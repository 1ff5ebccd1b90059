using System.Globalization;
using System.Net;
using Backstride.Knowledge;

namespace Backstride.App.Web.Drawings;

/// <summary>An exercise as line figures: its key frames side by side, each a group of class "frame".</summary>
/// <remarks>
/// Every figure has the same body, set by joint angles, and stands on the same ground. Lines take the colour of the text around them;
/// the page may set --accent, --quiet and --line. The far arm and leg are paler, so that left and right can be told apart.
/// </remarks>
public static class StickFigure
{
    private const double Gap = 18;
    private const double Margin = 6;

    /// <summary>One inline SVG; empty when the exercise has no drawing.</summary>
    /// <param name="styled">False where a style sheet of the page draws the lines; a page allows no style of its own inside.</param>
    public static string ToSvg(Exercise exercise, bool styled = true)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return ToSvg(exercise.Drawing, exercise.Muscles, exercise.Name, styled);
    }

    /// <param name="frames">In the order of the movement.</param>
    /// <param name="muscles">The parts that work, by their plain names.</param>
    /// <param name="title">What the drawing shows, for a reader who cannot see it.</param>
    public static string ToSvg(IReadOnlyList<DrawingFrame> frames, IReadOnlyList<string> muscles, string title, bool styled = true)
    {
        if (frames.Count == 0) return "";
        var poses = frames.Select(frame => BodyPose.Grounded(frame, Props.UnderNearFoot(frame.Prop))).ToList();
        var outline = poses.SelectMany(pose => pose.Outline.Concat(Props.Outline(pose.Frame.Prop, pose))).ToList();
        var (left, right, top) = (outline.Min(spot => spot.X) - Margin, outline.Max(spot => spot.X) + Margin, outline.Max(spot => spot.Y) + Margin);
        var cell = right - left;
        var (width, height) = ((cell * frames.Count) + (Gap * (frames.Count - 1)), top + Margin);

        var pen = new SvgPen();
        var size = string.Create(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {SvgPen.Number(width)} {SvgPen.Number(height)}\" width=\"{SvgPen.Number(width)}\" height=\"{SvgPen.Number(height)}\"");
        pen.Raw($"<svg class=\"figure\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\" {size}><title>{WebUtility.HtmlEncode(title)}</title>");
        if (styled) pen.Raw($"<style>{Style}</style>");
        for (var place = 0; place < poses.Count; place++)
        {
            pen.Raw(string.Create(CultureInfo.InvariantCulture, $"<g class=\"frame\" transform=\"translate({SvgPen.Number((place * (cell + Gap)) - left)} {SvgPen.Number(top)})\">"));
            Draw(pen, poses[place], muscles, left, right);
            pen.Raw("</g>");
        }

        pen.Raw("</svg>");
        return pen.Text;
    }

    // Kept inside the drawing, so that it looks the same on a page, in a report and saved as a file.
    private const string Style =
        ".figure{max-width:100%;height:auto}.figure *{fill:none;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}"
        + ".figure .near,.figure .body{stroke:currentColor}.figure .far{stroke:var(--quiet,#5b6673);opacity:.55}"
        + ".figure .work{stroke:var(--accent,#0f6e66);stroke-width:4}.figure .work-dot,.figure .prop-solid{stroke:none}.figure .work-dot{fill:var(--accent,#0f6e66)}"
        + ".figure .prop-solid{fill:var(--quiet,#5b6673)}.figure .prop{stroke:var(--quiet,#5b6673);stroke-width:2}.figure .ground{stroke:var(--line,#c9c3b6);stroke-width:2}";

    private static void Draw(SvgPen pen, BodyPose pose, IReadOnlyList<string> muscles, double left, double right)
    {
        pen.Line("ground", new(left, -1.5), new(right, -1.5));
        Props.Draw(pen, pose.Frame.Prop, pose);
        var far = pose.FacesReader ? "near" : "far";
        pen.Line(far, [.. pose.FarLeg.Spots]);
        pen.Line(far, [.. pose.FarArm.Spots]);
        pen.Curve("body", pose.Hip, pose.LowBack, pose.Shoulder);
        pen.Line("body", pose.Shoulder, pose.Head - Spot.Polar(pose.Frame.Trunk - pose.Frame.Neck, BodyPose.HeadRadius));
        pen.Circle("body", pose.Head, BodyPose.HeadRadius);
        if (pose.Nose is { } nose) pen.Line("body", pose.Head + ((nose - pose.Head) * 0.72), nose);
        pen.Line("near", [.. pose.NearLeg.Spots]);
        foreach (var muscle in muscles) WorkingParts.Draw(pen, pose, muscle);
        pen.Line("near", [.. pose.NearArm.Spots]);
    }
}
