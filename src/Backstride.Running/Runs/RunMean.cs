namespace Backstride.Running.Runs;

/// <summary>Mean of the values that a person can produce; missing and impossible ones never reach the sum.</summary>
internal static class RunMean
{
    public static double? Of(double[]? column, SensorRange range, int from = 0, int? to = null, bool aboveZero = false)
    {
        if (column is null) return null;
        var (sum, n) = (0.0, 0);
        foreach (var v in column.AsSpan(from..Math.Min(to ?? column.Length, column.Length)))
        {
            if (!range.Holds(v) || aboveZero && v == 0) continue;
            (sum, n) = (sum + v, n + 1);
        }
        return n == 0 ? null : sum / n;
    }

    public static double? Max(double[]? column, SensorRange range)
    {
        var most = double.NegativeInfinity;
        foreach (var v in column ?? [])
            if (v > most && range.Holds(v)) most = v;
        return double.IsFinite(most) ? most : null;
    }
}
