namespace Backstride.App.Web.Charts;

/// <summary>A curve through measured points; it breaks where values are missing.</summary>
/// <param name="Faint">A companion of the main line: thinner and dashed.</param>
public sealed record LineSeries(Quantity Quantity, double[] X, double[] Y, bool Faint = false) : Series(Quantity)
{
    /// <summary>Twice this many points are more than a wide screen can show.</summary>
    public const int Columns = 260;

    public override IEnumerable<double> Values => Y;

    public override void DrawCurves(SvgWriter svg, PlotFrame frame)
    {
        var (x, y) = Decimation.KeepExtremes(X, Y, Columns);
        var path = CurvePath.Line(x, y, frame);
        if (path.Length > 0) svg.Shape("path", ("class", Faint ? "curve faint" : "curve"), ("d", path));
    }
}
