namespace Backstride.App.Web.Charts;

/// <summary>Fewer points for the same picture: of each pixel column the first, lowest, highest and last point stay, so no peak is lost.</summary>
public static class Decimation
{
    /// <param name="x">Increasing.</param>
    /// <param name="y">As long as x; NaN where missing. A stretch of NaN becomes one.</param>
    /// <param name="columns">How many pixel columns the picture has.</param>
    public static (double[] X, double[] Y) KeepExtremes(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int columns)
    {
        if (x.Length != y.Length) throw new ArgumentException("x and y differ in length.");
        if (x.Length <= 2 * columns) return (x.ToArray(), y.ToArray());

        var kept = new List<int>(4 * columns);
        var (start, width) = (x[0], (x[^1] - x[0]) / columns);
        var from = 0;
        while (from < x.Length)
        {
            var to = from + 1;
            if (double.IsNaN(y[from]))
            {
                while (to < x.Length && double.IsNaN(y[to])) to++;
                kept.Add(from);
            }
            else
            {
                var column = Column(x[from], start, width);
                while (to < x.Length && !double.IsNaN(y[to]) && Column(x[to], start, width) == column) to++;
                KeepFour(y, from, to, kept);
            }

            from = to;
        }

        var (keptX, keptY) = (new double[kept.Count], new double[kept.Count]);
        for (var i = 0; i < kept.Count; i++) (keptX[i], keptY[i]) = (x[kept[i]], y[kept[i]]);
        return (keptX, keptY);
    }

    private static double Column(double x, double start, double width) => width > 0 ? Math.Floor((x - start) / width) : 0;

    private static void KeepFour(ReadOnlySpan<double> y, int from, int to, List<int> kept)
    {
        var (low, high) = (from, from);
        for (var i = from + 1; i < to; i++)
        {
            if (y[i] < y[low]) low = i;
            if (y[i] > y[high]) high = i;
        }

        Span<int> four = [from, Math.Min(low, high), Math.Max(low, high), to - 1];
        foreach (var index in four)
            if (kept.Count == 0 || kept[^1] < index) kept.Add(index);
    }
}
