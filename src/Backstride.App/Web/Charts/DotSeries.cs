namespace Backstride.App.Web.Charts;

/// <summary>Single events: runs, pain scores.</summary>
public sealed record DotSeries(Quantity Quantity, IReadOnlyList<Dot> Dots) : Series(Quantity)
{
    public override IEnumerable<double> Values => Dots.Select(dot => dot.Y);

    public override void DrawShapes(SvgWriter svg, PlotFrame frame)
    {
        foreach (var dot in Dots)
        {
            if (dot.Link is not null) svg.Open("a", ("href", dot.Link), ("aria-label", dot.Words));
            svg.Open(
                "circle",
                ("class", "dot"),
                ("cx", frame.Across(dot.X)),
                ("cy", SvgNumber.Pixels(frame.Down(dot.Y))),
                ("r", SvgNumber.Pixels(dot.RadiusPx)));
            svg.Words("title", dot.Words).Close();
            if (dot.Link is not null) svg.Close();
        }
    }
}
