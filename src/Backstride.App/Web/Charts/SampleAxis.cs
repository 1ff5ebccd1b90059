namespace Backstride.App.Web.Charts;

/// <summary>The axis for thousands of samples: as wide as the running itself needs.</summary>
public static class SampleAxis
{
    /// <summary>
    /// Four fifths of the samples, and once their spread on either side. A walk at a crossing must not flatten an hour of
    /// running; what lies beyond is drawn at the edge, and said.
    /// </summary>
    public static Axis For(Quantity quantity, IEnumerable<double> values, double leastSpan, bool whole = false, int intervals = 3)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length == 0) return Axis.Around(0, leastSpan, intervals, quantity.Step, quantity.Inverted);
        var (low, high) = (sorted[0], sorted[^1]);
        if (!whole)
        {
            var (tenth, ninth) = (At(sorted, 0.1), At(sorted, 0.9));
            var spread = Math.Max(ninth - tenth, leastSpan / 3);
            (low, high) = (Math.Max(low, tenth - spread), Math.Min(high, ninth + spread));
        }

        var missing = leastSpan - (high - low);
        if (missing > 0) (low, high) = (low - missing / 2, high + missing / 2);
        return Axis.Around(sorted[0] >= 0 ? Math.Max(0, low) : low, high, intervals, quantity.Step, quantity.Inverted);
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
}
