namespace Backstride.App.CommandLine.Json;

/// <summary>A column of samples in four numbers; missing samples do not count, and of none there is no mean.</summary>
internal sealed record ColumnSums(int N, double? Min, double? Mean, double? Max)
{
    public static ColumnSums Of(double[]? values)
    {
        int n = 0;
        double sum = 0, min = double.PositiveInfinity, max = double.NegativeInfinity;
        foreach (var value in values ?? [])
        {
            if (double.IsNaN(value)) continue;
            n++;
            sum += value;
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }
        return n == 0 ? new(0, null, null, null) : new(n, min, sum / n, max);
    }

    /// <summary>Several columns as if they were one.</summary>
    public static ColumnSums OfAll(IEnumerable<double[]?> columns) => Of([.. columns.SelectMany(c => c ?? [])]);
}
