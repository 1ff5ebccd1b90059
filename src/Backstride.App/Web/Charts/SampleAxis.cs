namespace Backstride.App.Web.Charts;

/// <summary>The axis for thousands of samples: as wide as the running itself needs.</summary>
public static class SampleAxis
{
    /// <summary>
    /// Four fifths of the samples, and once their spread on either side. A walk at a crossing must not flatten an hour of
    /// running; what lies beyond is drawn at the edge, and said.
    /// </summary>
    public static Axis For(Quantity quantity, IEnumerable<double> values, double leastSpan, bool whole = false, int intervals = 3) =>
        For(quantity, [values], leastSpan, whole, intervals);

    /// <summary>The axis of several lines, wide enough for each of them.</summary>
    public static Axis For(Quantity quantity, IReadOnlyList<IEnumerable<double>> lines, double leastSpan, bool whole = false, int intervals = 3)
    {
        double[][] sorted = [.. lines.Select(line => line.Where(double.IsFinite).Order().ToArray()).Where(line => line.Length > 0)];
        if (sorted.Length == 0) return Axis.Around(0, leastSpan, intervals, quantity.Step, quantity.Inverted);
        (double Low, double High)[] each = [.. sorted.Select(line => Span(line, leastSpan, whole))];
        return Axis.Around(each.Min(span => span.Low), each.Max(span => span.High), intervals, quantity.Step, quantity.Inverted);
    }

    private static (double Low, double High) Span(double[] sorted, double leastSpan, bool whole)
    {
        var (low, high) = (sorted[0], sorted[^1]);
        if (!whole)
        {
            var (tenth, ninth) = (At(sorted, 0.1), At(sorted, 0.9));
            var spread = Math.Max(ninth - tenth, leastSpan / 3);
            (low, high) = (Math.Max(low, tenth - spread), Math.Min(high, ninth + spread));
        }

        var missing = leastSpan - (high - low);
        if (missing > 0) (low, high) = (low - missing / 2, high + missing / 2);
        return (sorted[0] >= 0 ? Math.Max(0, low) : low, high);
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
}
