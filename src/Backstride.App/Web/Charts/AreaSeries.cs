namespace Backstride.App.Web.Charts;

/// <summary>A curve with a tint down to the foot of the chart, for what piles up or rises like ground.</summary>
public sealed record AreaSeries(Quantity Quantity, double[] X, double[] Y) : Series(Quantity)
{
    public override IEnumerable<double> Values => Y;

    public override void DrawCurves(SvgWriter svg, PlotFrame frame)
    {
        var (x, y) = Decimation.KeepExtremes(X, Y, LineSeries.Columns);
        var foot = new double[y.Length];
        Array.Fill(foot, frame.Y.Inverted ? frame.Y.High : frame.Y.Low);
        var area = CurvePath.Between(x, foot, y, frame);
        if (area.Length == 0) return;
        svg.Shape("path", ("class", "area"), ("d", area));
        svg.Shape("path", ("class", "curve"), ("d", CurvePath.Line(x, y, frame)));
    }
}
