namespace Backstride.App.Web.Charts;

/// <summary>One bar for each stretch, from light to dark in one hue as the value rises.</summary>
/// <param name="From">Left edge of each bar.</param>
/// <param name="To">Right edge of each bar.</param>
/// <param name="Y">Height; no bar where missing.</param>
public sealed record BarSeries(Quantity Quantity, double[] From, double[] To, double[] Y) : Series(Quantity)
{
    private const int Shades = 5;

    public override IEnumerable<double> Values => Y.Append(0);

    public override void DrawCurves(SvgWriter svg, PlotFrame frame)
    {
        var highest = Y.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        for (var i = 0; i < Y.Length; i++)
        {
            if (!(Y[i] > 0)) continue;
            var (left, right, top) = (frame.LayerX(From[i]), frame.LayerX(To[i]), frame.Down(Y[i]));
            var space = Math.Min(1.5, (right - left) * 0.15);
            var shade = Math.Clamp((int)Math.Ceiling(Y[i] / highest * Shades), 1, Shades);
            svg.Shape(
                "rect",
                ("class", $"bar shade-{shade}"),
                ("x", SvgNumber.Pixels(left + space)),
                ("y", SvgNumber.Pixels(top)),
                ("width", SvgNumber.Pixels(Math.Max(0.5, right - left - 2 * space))),
                ("height", SvgNumber.Pixels(frame.BottomPx - top)));
        }
    }
}
