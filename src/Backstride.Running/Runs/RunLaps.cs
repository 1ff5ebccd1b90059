using Backstride.Running.Files;

namespace Backstride.Running.Runs;

/// <summary>Laps put on the time axis. A missing duration ends where the next lap begins; a missing distance is read off the streams.</summary>
internal static class RunLaps
{
    public static IReadOnlyList<Lap> Build(Recording r, RunStreams streams)
    {
        var laps = new List<Lap>(r.Laps.Count);
        var end = streams.Count > 0 ? streams.TimeS[^1] : r.TotalElapsedS ?? 0;
        for (var i = 0; i < r.Laps.Count; i++)
        {
            var lap = r.Laps[i];
            var from = Math.Max(0, (lap.StartUtc - r.StartUtc).TotalSeconds);
            var next = i + 1 < r.Laps.Count ? (r.Laps[i + 1].StartUtc - r.StartUtc).TotalSeconds : Math.Max(end, from);
            var to = lap.ElapsedS is >= 0 and var elapsed ? from + elapsed : next >= from ? next : from + Math.Max(0, lap.TimerS ?? 0);
            var (lo, hi) = (IndexAt(streams.TimeS, from), IndexAt(streams.TimeS, to));
            var distance = lap.DistanceM ?? (hi > lo ? streams.DistanceM[Math.Min(hi, streams.Count - 1)] - streams.DistanceM[lo] : 0);
            laps.Add(new(i + 1, from, to, distance,
                RunMean.Of(streams.HeartRateBpm, SensorRange.HeartRateBpm, lo, hi) ?? lap.Means.AverageHeartRateBpm,
                RunMean.Of(streams.CadenceSpm, SensorRange.CadenceSpm, lo, hi, aboveZero: true) ?? lap.Means.AverageCadenceSpm));
        }
        return laps;
    }

    // The first sample at or after a time.
    private static int IndexAt(double[] time, double at)
    {
        var i = Array.BinarySearch(time, at);
        return i >= 0 ? i : ~i;
    }
}
