namespace Backstride.App.Web.Charts;

/// <summary>Spikes that a person cannot have made: shown as open diamonds, at the edge where they lie off the chart, and left out of the scale.</summary>
public sealed record DoubtfulMarks(Quantity Quantity, double[] X, double[] Y) : Series(Quantity)
{
    /// <summary>More marks than this would be a smear; the words beside the chart give the full count.</summary>
    private const int Most = 40;

    public override IEnumerable<double> Values => [];

    public override void DrawShapes(SvgWriter svg, PlotFrame frame)
    {
        var every = Math.Max(1, (X.Length + Most - 1) / Most);
        for (var i = 0; i < X.Length; i += every)
        {
            if (double.IsNaN(Y[i])) continue;
            // A nested svg is the only way to place a fixed shape at a percentage without a style attribute.
            svg.Open("svg", ("class", "spike"), ("x", frame.Across(X[i])), ("y", SvgNumber.Pixels(frame.Down(Y[i]))));
            svg.Open("path", ("d", "M0-4.5L4.5 0L0 4.5L-4.5 0Z"));
            svg.Words("title", $"Doubtful: {Quantity.Text(Y[i])} {Quantity.Unit}").Close().Close();
        }
    }
}
