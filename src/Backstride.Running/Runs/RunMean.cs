using Backstride.Running.Files;

namespace Backstride.Running.Runs;

/// <summary>Mean of the values that a person can produce; missing and impossible ones never reach the sum.</summary>
internal static class RunMean
{
    public static double? Of(double[]? column, SensorRange range, int from = 0, int? to = null, bool aboveZero = false)
    {
        if (column is null) return null;
        var (sum, count) = ColumnScan.Sum(column.AsSpan(from..Math.Min(to ?? column.Length, column.Length)), range.Least, range.Most, aboveZero);
        return count == 0 ? null : sum / count;
    }

    public static double? Max(double[]? column, SensorRange range)
    {
        var most = ColumnScan.Max(column, range.Least, range.Most);
        return double.IsFinite(most) ? most : null;
    }
}
