namespace Backstride.App.Web.Charts;

/// <summary>A panel as SVG: stretches, grid, curves, then what keeps its shape. Colours come from charts.css alone.</summary>
public static class PanelDrawing
{
    /// <summary>Width of the column where the ticks are written.</summary>
    public const int AxisWidthPx = 44;

    public static string Plot(ChartPanel panel, ChartStack stack)
    {
        var frame = new PlotFrame(stack.X, panel.Y, panel.HeightPx);
        var height = SvgNumber.Pixels(panel.HeightPx);
        var svg = new SvgWriter();
        svg.Open("svg", ("class", "chart-plot"), ("width", "100%"), ("height", height), ("role", "img"), ("aria-label", panel.Summary));
        Stretches(svg, stack, frame);
        foreach (var tick in panel.TicksShown ?? panel.Y.Ticks)
        {
            var y = SvgNumber.Pixels(frame.Down(tick));
            svg.Shape("line", ("class", "grid"), ("x1", "0"), ("x2", "100%"), ("y1", y), ("y2", y));
        }

        svg.Open(
            "svg",
            ("class", "layer"),
            ("width", "100%"),
            ("height", height),
            ("viewBox", $"0 0 {SvgNumber.Pixels(PlotFrame.LayerWidth)} {height}"),
            ("preserveAspectRatio", "none"));
        foreach (var series in panel.Series) series.DrawCurves(svg, frame);
        svg.Close();
        foreach (var series in panel.Series) series.DrawShapes(svg, frame);
        return svg.Close().ToString();
    }

    /// <summary>The numbers up the side.</summary>
    public static string SideAxis(ChartPanel panel)
    {
        var frame = new PlotFrame(panel.Y, panel.Y, panel.HeightPx);
        var svg = new SvgWriter();
        svg.Open(
            "svg",
            ("class", "chart-axis"),
            ("width", SvgNumber.Pixels(AxisWidthPx)),
            ("height", SvgNumber.Pixels(panel.HeightPx)),
            ("aria-hidden", "true"));
        foreach (var tick in panel.TicksShown ?? panel.Y.Ticks)
            svg.Words("text", panel.Quantity.Text(tick), ("x", SvgNumber.Pixels(AxisWidthPx - 8)), ("y", SvgNumber.Pixels(frame.Down(tick))), ("dy", "0.35em"));
        return svg.Close().ToString();
    }

    /// <summary>The numbers along the foot of a stack. Every second one steps aside on a phone.</summary>
    public static string FootAxis(ChartStack stack)
    {
        var svg = new SvgWriter();
        svg.Open("svg", ("class", "chart-foot"), ("width", "100%"), ("height", "24"), ("aria-hidden", "true"));
        var ticks = stack.X.Ticks;
        for (var i = 0; i < ticks.Count; i++)
        {
            var at = stack.X.Fraction(ticks[i]);
            var x = SvgNumber.Percent(at);
            var css = (at < 0.04 ? "first" : at > 0.94 ? "last" : "") + (i % 2 == 1 ? " second" : "");
            svg.Shape("line", ("class", "tick"), ("x1", x), ("x2", x), ("y1", "0"), ("y2", "4"));
            svg.Words("text", stack.TextAlong(ticks[i]), ("class", css.Trim()), ("x", x), ("y", "18"));
        }

        return svg.Close().ToString();
    }

    private static void Stretches(SvgWriter svg, ChartStack stack, PlotFrame frame)
    {
        foreach (var stretch in stack.Stretches)
        {
            var (from, to) = (frame.X.Fraction(stretch.From), frame.X.Fraction(stretch.To));
            if (to <= from) continue;
            svg.Open(
                "rect",
                ("class", stretch.Css),
                ("x", SvgNumber.Percent(from)),
                ("width", SvgNumber.Percent(to - from)),
                ("y", "0"),
                ("height", SvgNumber.Pixels(frame.HeightPx)));
            svg.Words("title", stretch.Label).Close();
        }
    }
}
