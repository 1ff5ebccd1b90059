namespace Backstride.Running.Files;

/// <summary>The mean of one column over recordings, each value times its recording's factor, without what is missing; one column at a time is in memory.</summary>
internal static class ColumnMean
{
    /// <summary>Null when there is no value.</summary>
    public static double? Of(IReadOnlyList<Recording> recordings, Func<Recording, (double[]? Values, double Factor)> column)
    {
        var (sum, n) = (0.0, 0);
        foreach (var recording in recordings)
        {
            var (values, factor) = column(recording);
            foreach (var v in values ?? [])
                if (!double.IsNaN(v)) (sum, n) = (sum + v * factor, n + 1);
        }
        return n == 0 ? null : sum / n;
    }
}
