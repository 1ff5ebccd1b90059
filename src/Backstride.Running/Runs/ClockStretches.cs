namespace Backstride.Running.Runs;

/// <summary>
/// A clock that was wrong at first and was set back on the way (a watch that finds its satellites) leaves stretches that lie over one another.
/// Going by the first would cost everything after it: those that keep the most samples are taken.
/// </summary>
internal static class ClockStretches
{
    /// <summary>A clock that is set back more often is broken, not set.</summary>
    private const int MostStretches = 60;

    /// <summary>A leap ahead of this much may be the clock's; if it was a rest, what comes before and after it is kept all the same.</summary>
    private const double LeapS = 300;

    private readonly record struct Stretch(int From, int End);

    /// <summary>True for samples of stretches to be left out; null when the clock was never set back, or all too often.</summary>
    public static bool[]? LeftOut(double[] timeS)
    {
        var stretches = Find(timeS);
        if (stretches.Count is < 2 or > MostStretches) return null;
        // The most samples kept with this stretch as the last, and which one comes before it.
        var (most, before) = (new int[stretches.Count], new int[stretches.Count]);
        var best = 0;
        for (var i = 0; i < stretches.Count; i++)
        {
            (most[i], before[i]) = (Count(timeS, stretches[i], double.NegativeInfinity), -1);
            for (var j = 0; j < i; j++)
            {
                var kept = most[j] + Count(timeS, stretches[i], Last(timeS, stretches[j]));
                if (kept > most[i]) (most[i], before[i]) = (kept, j);
            }
            if (most[i] > most[best]) best = i;
        }
        var leftOut = new bool[timeS.Length];
        Array.Fill(leftOut, true);
        for (var i = best; i >= 0; i = before[i]) leftOut.AsSpan(stretches[i].From..stretches[i].End).Clear();
        return leftOut;
    }

    private static List<Stretch> Find(double[] timeS)
    {
        var stretches = new List<Stretch>();
        var (from, last) = (0, timeS.FirstOrDefault(double.IsFinite));
        for (var i = 0; i < timeS.Length; i++)
        {
            if (timeS[i] < last || timeS[i] > last + LeapS)
            {
                stretches.Add(new(from, i));
                from = i;
            }
            if (double.IsFinite(timeS[i])) last = timeS[i];
        }
        stretches.Add(new(from, timeS.Length));
        return stretches;
    }

    private static double Last(double[] timeS, Stretch s)
    {
        for (var i = s.End - 1; i >= s.From; i--)
            if (double.IsFinite(timeS[i])) return timeS[i];
        return double.NegativeInfinity;
    }

    private static int Count(double[] timeS, Stretch s, double after)
    {
        var count = 0;
        foreach (var t in timeS.AsSpan(s.From..s.End))
            if (t > after && double.IsFinite(t)) count++;
        return count;
    }
}
