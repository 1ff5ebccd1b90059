namespace Backstride.Running.Files;

/// <summary>
/// A distance counter that began anew under way, after a pause or when a pod was found again: what it had counted is carried on.
/// A value that falls for a moment and comes back is a slip, and stays what it is.
/// </summary>
internal static class Odometer
{
    private const double WorthM = 100, LowShare = 0.1;

    /// <summary>Where records lie far apart, a new count may already be this far on in its first: a few steps of the usual length.</summary>
    private const double LowShareOfFew = 0.4, FewSteps = 3;

    /// <summary>Nobody runs this far before the first sample, nor faster than this since: the counter was already running.</summary>
    private const double CountedBeforeM = 200, FastestMps = 12.5;

    /// <summary>No two records lie this far apart and then together again: such a value is not one.</summary>
    private const double LoneLeapM = 10_000;

    /// <summary>So many values after a fall are looked at.</summary>
    private const int Watched = 10;

    /// <summary>What the counter had counted before the first sample, as in a later activity of a file with several; nought for what could have been run until then.</summary>
    public static double Before(double[] distance, double[] timeS)
    {
        var first = Array.FindIndex(distance, d => d >= 0);
        if (first < 0 || distance[first] <= CountedBeforeM) return 0;
        // A counter that only says nothing for a while has counted all the same.
        var since = timeS[first] - Array.Find(timeS, double.IsFinite);
        return distance[first] > CountedBeforeM + since * FastestMps || double.IsNaN(since) ? distance[first] : 0;
    }

    /// <summary>The column itself when the counter never began anew.</summary>
    public static double[] CarriedOn(double[] distance)
    {
        double[]? carried = null;
        var (highest, before, counted) = (0.0, 0.0, 0);
        for (var i = 0; i < distance.Length; i++)
        {
            var d = distance[i];
            if (d > highest + LoneLeapM && ComesBack(distance, i))
            {
                carried ??= [.. distance];
                carried[i] = double.NaN;
                continue;
            }
            if (highest > WorthM && (d < LowShare * highest || d < LowShareOfFew * highest && d * counted <= FewSteps * highest) && StaysLow(distance, i, highest))
            {
                carried ??= [.. distance];
                (before, highest, counted) = (before + highest, 0, 0);
            }
            if (d > highest) (highest, counted) = (d, counted + 1);
            if (carried is not null) carried[i] = d + before;
        }
        return carried ?? distance;
    }

    private static bool ComesBack(double[] distance, int leap)
    {
        for (var i = leap + 1; i < distance.Length; i++)
            if (!double.IsNaN(distance[i])) return distance[i] < distance[leap] - LoneLeapM;
        return false;
    }

    // A slip goes back up in one step; what is counted anew grows.
    private static bool StaysLow(double[] distance, int from, double highest)
    {
        var (seen, last) = (0, distance[from]);
        for (var i = from + 1; i < distance.Length && seen < Watched; i++)
        {
            if (distance[i] - last > highest / 2) return false;
            if (double.IsNaN(distance[i])) continue;
            (seen, last) = (seen + 1, distance[i]);
        }
        return seen > 0;
    }
}
