namespace Backstride.App.Web.Charts;

/// <summary>How far the truth may lie to either side: a translucent area between two curves.</summary>
public sealed record BandSeries(Quantity Quantity, double[] X, double[] Low, double[] High) : Series(Quantity)
{
    public override IEnumerable<double> Values => Low.Concat(High);

    public override void DrawCurves(SvgWriter svg, PlotFrame frame)
    {
        var path = CurvePath.Between(X, Low, High, frame);
        if (path.Length > 0) svg.Shape("path", ("class", "band"), ("d", path));
    }
}
