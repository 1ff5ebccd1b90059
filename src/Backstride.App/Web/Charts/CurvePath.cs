using System.Text;

namespace Backstride.App.Web.Charts;

/// <summary>Points to path data; a missing value ends one stroke and the next point begins another.</summary>
public static class CurvePath
{
    public static string Line(ReadOnlySpan<double> x, ReadOnlySpan<double> y, PlotFrame frame)
    {
        var path = new StringBuilder();
        for (var i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(y[i])) continue;
            var begins = i == 0 || double.IsNaN(y[i - 1]);
            Point(path, begins ? 'M' : 'L', frame.LayerX(x[i]), frame.Down(y[i]));
            // A point alone between two gaps would have no length and so no ink.
            if (begins && (i == x.Length - 1 || double.IsNaN(y[i + 1]))) path.Append("h0.01");
        }

        return path.ToString();
    }

    /// <summary>The closed shape between two curves, one for each stretch without gaps.</summary>
    public static string Between(ReadOnlySpan<double> x, ReadOnlySpan<double> low, ReadOnlySpan<double> high, PlotFrame frame)
    {
        var path = new StringBuilder();
        for (var from = 0; from < x.Length;)
        {
            var to = from;
            while (to < x.Length && !double.IsNaN(low[to]) && !double.IsNaN(high[to])) to++;
            for (var i = from; i < to; i++) Point(path, i == from ? 'M' : 'L', frame.LayerX(x[i]), frame.Down(high[i]));
            for (var i = to - 1; i >= from; i--) Point(path, 'L', frame.LayerX(x[i]), frame.Down(low[i]));
            if (to > from) path.Append('Z');
            from = to + 1;
        }

        return path.ToString();
    }

    private static void Point(StringBuilder path, char command, double x, double y) =>
        path.Append(command).Append(SvgNumber.Pixels(x)).Append(' ').Append(SvgNumber.Pixels(y));
}
