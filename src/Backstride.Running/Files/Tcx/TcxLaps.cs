using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Tcx;

/// <summary>Laps whose totals count from the start of the whole, as some exporters write them: each is given its own part.</summary>
internal static class TcxLaps
{
    /// <summary>How much longer than the whole the laps together must be, and how near the last one to the whole.</summary>
    private const double TooMuch = 1.3, Near = 0.1;

    /// <summary>True when they were such laps.</summary>
    public static bool PartFromWhole(List<TcxLap> laps, PointColumns points)
    {
        if (laps.Count < 2 || laps[0].Start is not { } start || points.Times.FindLast(t => t is not null) is not { } last) return false;
        var whole = (last - start).TotalSeconds;
        if (!Rises(laps.Select(l => l.TimerS)) || laps.Sum(l => l.TimerS) < TooMuch * whole || Math.Abs(laps[^1].TimerS!.Value - whole) > Near * whole) return false;
        var distances = Rises(laps.Select(l => l.DistanceM));
        for (var i = laps.Count - 1; i > 0; i--)
        {
            laps[i].TimerS -= laps[i - 1].TimerS;
            if (distances) laps[i].DistanceM -= laps[i - 1].DistanceM;
        }
        return true;
    }

    /// <summary>The counter of the points in metres, and the laps too, where one of them was written in kilometres: they lie a thousandfold apart.</summary>
    public static double[]? InMetres(List<TcxLap> laps, double[]? counter, double[] timeS, FaultList faults)
    {
        if (counter is null || !laps.TrueForAll(l => l.DistanceM > 0)) return counter;
        var counted = counter.LastOrDefault(d => d > 0) - Odometer.Before(counter, timeS);
        var ratio = laps.Sum(l => l.DistanceM) / counted;
        if (!(ratio is > 950 and < 1050 || 1 / ratio is > 950 and < 1050)) return counter;
        faults.Add("TCX022", FaultSeverity.Note, null, "Distances of laps and of points lie a thousandfold apart; the smaller ones were taken as kilometres.");
        if (ratio > 1) return Array.ConvertAll(counter, d => d * 1000);
        foreach (var lap in laps) lap.DistanceM *= 1000;
        return counter;
    }

    private static bool Rises(IEnumerable<double?> values) => values.All(v => v > 0) && values.Pairwise().All(p => p.Second > p.First);
}
