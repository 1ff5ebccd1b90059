namespace Backstride.App.Web.Charts;

/// <summary>
/// The rectangle a series draws in. Width is the reader's, height is fixed: across, positions are percentages (or 0 to 1000
/// inside the stretched layer); down, they are pixels. So words keep their size on a phone and only the curve is squeezed.
/// </summary>
/// <param name="HeightPx">Whole height of the drawing.</param>
public sealed record PlotFrame(Axis X, Axis Y, double HeightPx)
{
    /// <summary>Room above the top tick and below the bottom one, so that no line is cut in half.</summary>
    private const double MarginPx = 8;

    /// <summary>Width of the stretched layer's own units.</summary>
    public const double LayerWidth = 1000;

    public string Across(double x) => SvgNumber.Percent(X.Fraction(x));

    public double LayerX(double x) => X.Fraction(x) * LayerWidth;

    public double Down(double y) => MarginPx + (1 - Y.Fraction(y)) * (HeightPx - 2 * MarginPx);

    public double BottomPx => HeightPx - MarginPx;
}
