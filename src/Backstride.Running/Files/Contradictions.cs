using Backstride.Running.Runs;

namespace Backstride.Running.Files;

/// <summary>Totals of a file that its own records do not bear out. The totals are given as they stand; that they cannot both be right is said.</summary>
internal static class Contradictions
{
    /// <summary>Runners correct the distance of a treadmill, and devices round.</summary>
    private const double DistanceShare = 0.25, LeastM = 200;

    private const double TimeShare = 0.2, LeastS = 60, RoundingS = 1.5, LongestGapS = 2 * 3600;

    /// <summary>Positions of less than this of the records do not show the whole way.</summary>
    private const double MostPlaces = 0.9;

    public static void Say(Recording r, FaultList faults)
    {
        void Doubt(FormattableString message) => faults.Add("RUN006", FaultSeverity.Warning, r.Lines is { Count: > 0 } ? r.PlaceOf(0) : null, FormattableString.Invariant(message));
        if (r.TotalTimerS - r.TotalElapsedS > RoundingS)
            Doubt($"The timer is said to have run {r.TotalTimerS:0.###} s, the whole to have lasted {r.TotalElapsedS:0.###} s: it cannot have run longer.");
        if (r.TotalTimerS - Span(r.Samples.TimeS) is { } more && more > LeastS + TimeShare * Span(r.Samples.TimeS))
            Doubt($"The timer is said to have run {r.TotalTimerS:0.###} s, but the records last {Span(r.Samples.TimeS):0.###} s.");
        if (CadenceRule.OnFoot(r.Sport)) Beyond(r, faults);
        if (r.TotalTimerS is not > 0) Gap(r, faults);
        if (!(r.TotalDistanceM > 0)) return;
        if (DecodedDistance.Counted(r.Samples) is > 0 and var counted)
        {
            if (Differ(r.TotalDistanceM.Value, counted)) Doubt($"The distance is said to be {r.TotalDistanceM:0.##} m, but the records counted {counted:0.##} m.");
        }
        else if (AreAllThere(r.Samples.LatitudeDeg) && GeoDistance.Along(r.Samples, r.Breaks) is { } along && Differ(r.TotalDistanceM.Value, along))
            Doubt($"The distance is said to be {r.TotalDistanceM:0.##} m, but along the positions it is {along:0.##} m.");
    }

    // Means and tops are over all values as recorded, as any decoder has them; the run leaves these out.
    private static void Beyond(Recording r, FaultList faults)
    {
        void Look(double[]? column, SensorRange range, string what, string unit)
        {
            if (column is null || !range.IsLeftBy(column)) return;
            var beyond = Enumerable.Range(0, column.Length).Where(i => column[i] > range.Most || column[i] > 0 && column[i] < range.Least).ToList();
            if (beyond.Count == 0) return;
            faults.Add("RUN009", FaultSeverity.Note, r.PlaceOf(beyond[0]), FormattableString.Invariant($"{beyond.Count} values of {what} are beyond what a person can do on foot, this one first ({column[beyond[0]]:0.##} {unit}). The figures here count them, the run does not."));
        }
        Look(r.Samples.SpeedMps, SensorRange.SpeedMps, "speed", "m/s");
        Look(r.Samples.CadenceSpm, SensorRange.CadenceSpm, "cadence", "steps a minute");
        Look(r.Samples.StanceTimeMs, SensorRange.StanceTimeMs, "contact time", "ms");
        Look(r.Samples.VerticalOscillationMm, SensorRange.VerticalOscillationMm, "oscillation", "mm");
    }

    // Of a rest so long nobody can say from the times alone whether it was one, or a clock that was wrong for a record.
    private static void Gap(Recording r, FaultList faults)
    {
        var (time, last) = (r.Samples.TimeS, -1);
        for (var i = 0; i < time.Length; i++)
        {
            if (!double.IsFinite(time[i])) continue;
            if (last >= 0 && Math.Abs(time[i] - time[last]) is > LongestGapS and var gap && !r.Pauses.Any(p => p.FromS <= time[last] && p.ToS >= time[i]))
                faults.Add("RUN007", FaultSeverity.Warning, r.PlaceOf(i), FormattableString.Invariant($"Nothing was recorded for {gap:0} s before this, which no pause explains; the time counts them."));
            last = i;
        }
    }

    private static bool Differ(double one, double other) => Math.Abs(one - other) > Math.Max(LeastM, DistanceShare * Math.Max(one, other));

    private static bool AreAllThere(double[]? column) => column is { Length: > 1 } && column.Count(v => !double.IsNaN(v)) >= MostPlaces * column.Length;

    private static double? Span(double[] time)
    {
        var (first, last) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var t in time)
            if (double.IsFinite(t)) (first, last) = (Math.Min(first, t), Math.Max(last, t));
        return last > first ? last - first : null;
    }
}
