namespace Backstride.App.Web.Charts;

/// <summary>The axis for thousands of samples: as wide as nearly all of them need.</summary>
public static class SampleAxis
{
    /// <summary>The share of samples at either end that may lie beyond the chart (a walk at a crossing must not flatten an hour of running).</summary>
    private const double Beyond = 0.01;

    public static Axis For(Quantity quantity, IEnumerable<double> values, double leastSpan, int intervals = 3)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length == 0) return Axis.Around(0, leastSpan, intervals, quantity.Step, quantity.Inverted);
        var (low, high) = (At(sorted, Beyond), At(sorted, 1 - Beyond));
        var missing = leastSpan - (high - low);
        if (missing > 0) (low, high) = (low - missing / 2, high + missing / 2);
        return Axis.Around(sorted[0] >= 0 ? Math.Max(0, low) : low, high, intervals, quantity.Step, quantity.Inverted);
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
}
