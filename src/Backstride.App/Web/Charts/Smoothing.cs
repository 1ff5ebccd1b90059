namespace Backstride.App.Web.Charts;

/// <summary>A rolling mean for the eye; said beside the chart, never used for a figure.</summary>
public static class Smoothing
{
    /// <summary>The mean over <paramref name="windowS"/> seconds around each point, never across a missing value.</summary>
    public static double[] Rolling(ReadOnlySpan<double> timeS, ReadOnlySpan<double> values, double windowS)
    {
        var smooth = new double[values.Length];
        for (var from = 0; from < values.Length;)
        {
            if (double.IsNaN(values[from]))
            {
                smooth[from++] = double.NaN;
                continue;
            }

            var to = from;
            while (to < values.Length && !double.IsNaN(values[to])) to++;
            Stretch(timeS[from..to], values[from..to], windowS / 2, smooth.AsSpan(from, to - from));
            from = to;
        }

        return smooth;
    }

    private static void Stretch(ReadOnlySpan<double> timeS, ReadOnlySpan<double> values, double half, Span<double> smooth)
    {
        var (first, end, sum) = (0, 0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            while (end < values.Length && timeS[end] <= timeS[i] + half) sum += values[end++];
            while (timeS[first] < timeS[i] - half) sum -= values[first++];
            smooth[i] = sum / (end - first);
        }
    }
}
