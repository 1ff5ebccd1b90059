namespace Backstride.App.Web.Charts;

/// <summary>Holes in a recording: where the watch stood still, the line must break.</summary>
public static class Gaps
{
    /// <summary>The longest pause between samples that still counts as recording: 15 s, or four times the usual where a watch records seldom.</summary>
    public static double LongestStep(ReadOnlySpan<double> timeS)
    {
        if (timeS.Length < 3) return double.PositiveInfinity;
        var steps = new double[timeS.Length - 1];
        for (var i = 0; i < steps.Length; i++) steps[i] = timeS[i + 1] - timeS[i];
        Array.Sort(steps);
        return Math.Max(15, 4 * steps[steps.Length / 2]);
    }

    /// <summary>The stretches without samples, from one sample to the next.</summary>
    public static IReadOnlyList<(double From, double To)> Find(ReadOnlySpan<double> timeS)
    {
        var longest = LongestStep(timeS);
        var gaps = new List<(double, double)>();
        for (var i = 1; i < timeS.Length; i++)
            if (timeS[i] - timeS[i - 1] > longest) gaps.Add((timeS[i - 1], timeS[i]));
        return gaps;
    }

    /// <summary>The same points with a missing value put into each gap.</summary>
    public static (double[] X, double[] Y) Open(ReadOnlySpan<double> x, ReadOnlySpan<double> y, IReadOnlyList<(double From, double To)> gaps)
    {
        var (outX, outY) = (new List<double>(x.Length + gaps.Count), new List<double>(x.Length + gaps.Count));
        var next = 0;
        for (var i = 0; i < x.Length; i++)
        {
            while (next < gaps.Count && gaps[next].To <= x[i])
            {
                if (outX.Count > 0)
                {
                    outX.Add((gaps[next].From + gaps[next].To) / 2);
                    outY.Add(double.NaN);
                }

                next++;
            }

            outX.Add(x[i]);
            outY.Add(y[i]);
        }

        return ([.. outX], [.. outY]);
    }
}
