namespace Backstride.Running.Files;

/// <summary>
/// Steps within a distance that nobody makes: a first fix from another street, a spike, a counter that leaps. The distance of a file is
/// given as the file has it, as any other decoder would give it; what of it is a leap is said beside it.
/// </summary>
internal static class DistanceLeaps
{
    /// <summary>Twice what anybody runs; of other sports, what no sport is.</summary>
    private const double FastestOnFootMps = 25, FastestMps = 100;

    /// <summary>Shorter ones are the receiver's jitter.</summary>
    private const double LeastM = 100;

    /// <summary>What leaps all the time is not a runner: a car, of which the file does not say so.</summary>
    private const int FewLeaps = 3;

    private const double MostShare = 0.1;

    private readonly record struct Leap(int Row, double Metres, double Seconds);

    public static void Say(Recording r, DecodedDistance distance, FaultList faults)
    {
        var fastest = CadenceRule.OnFoot(r.Sport) || r.Sport == Sport.Unknown ? FastestOnFootMps : FastestMps;
        var leaps = distance.By == DistanceBy.Positions ? InPositions(r, fastest) : InCounter(r.Samples, fastest);
        if (leaps.Count > FewLeaps && leaps.Count > MostShare * r.Samples.Count || distance.By == DistanceBy.Total && LeftOut(r, leaps)) return;
        foreach (var leap in leaps)
            faults.Add("RUN005", FaultSeverity.Warning, r.PlaceOf(leap.Row), distance.By == DistanceBy.Positions
                ? FormattableString.Invariant($"The place leaps by {leap.Metres:0} m in {leap.Seconds:0.###} s, which nobody runs. The distance along the positions holds it; the run leaves it out.")
                : FormattableString.Invariant($"The distance leaps by {leap.Metres:0} m in {leap.Seconds:0.###} s, which nobody runs. It is counted as the file has it."));
    }

    // A device that knew better than its own counter.
    private static bool LeftOut(Recording r, List<Leap> leaps) => leaps.Count > 0 && DecodedDistance.Counted(r.Samples) is { } counted
        && Math.Abs(r.TotalDistanceM!.Value - counted + leaps.Sum(l => l.Metres)) < Math.Abs(r.TotalDistanceM.Value - counted);

    // Since the place last changed: without a signal a receiver stays where it was, and goes on from where it is.
    private static List<Leap> InPositions(Recording r, double fastestMps)
    {
        var (leaps, s, breaks) = (new List<Leap>(), r.Samples, r.Breaks.ToHashSet());
        if (s.LatitudeDeg is not { } lat || s.LongitudeDeg is not { } lon) return leaps;
        var (last, moved) = (-1, double.NaN);
        for (var i = 0; i < s.Count; i++)
        {
            if (breaks.Contains(i)) last = -1;
            if (double.IsNaN(lat[i]) || double.IsNaN(lon[i])) continue;
            var metres = last < 0 ? 0 : GeoDistance.Metres(lat[last], lon[last], lat[i], lon[i]);
            if (Is(metres, s.TimeS[i] - moved, fastestMps)) leaps.Add(new(i, metres, s.TimeS[i] - moved));
            if (last < 0 || metres > 0) moved = s.TimeS[i];
            last = i;
        }
        return leaps;
    }

    // Since the counter last rose.
    private static List<Leap> InCounter(SampleColumns s, double fastestMps)
    {
        var leaps = new List<Leap>();
        if (s.DistanceM is not { } distance) return leaps;
        var (highest, rose) = (double.NaN, double.NaN);
        var counted = Odometer.CarriedOn(distance);
        for (var i = 0; i < counted.Length; i++)
        {
            if (double.IsNaN(counted[i]) || counted[i] <= highest) continue;
            if (Is(counted[i] - highest, s.TimeS[i] - rose, fastestMps)) leaps.Add(new(i, counted[i] - highest, s.TimeS[i] - rose));
            (highest, rose) = (counted[i], s.TimeS[i]);
        }
        return leaps;
    }

    private static bool Is(double metres, double seconds, double fastestMps) => metres >= LeastM && metres > Math.Max(0, seconds) * fastestMps;
}
