namespace Backstride.Running.Runs;

/// <summary>A run cut at every whole kilometre, the rest last. The time is in motion: waiting at a crossing is nobody's pace.</summary>
public static class RunSplits
{
    private const double StandingMps = 0.5;
    private const double LeastRestM = 50;

    public static IReadOnlyList<Lap> Kilometres(BuiltRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var s = run.Streams;
        var splits = new List<Lap>();
        if (s.Count < 2) return splits;
        // The streams measure what the device's total may correct (a treadmill's foot pod).
        var scale = s.DistanceM[^1] > 0 && run.Run.DistanceM > 0 ? run.Run.DistanceM / s.DistanceM[^1] : 1;
        var (from, moving, fromI) = (0.0, 0.0, 0);
        var pauses = new PauseScan(run.Run.Pauses);
        for (var i = 1; i < s.Count; i++)
        {
            var (d0, d1) = (s.DistanceM[i - 1] * scale, s.DistanceM[i] * scale);
            var dt = s.TimeS[i] - s.TimeS[i - 1];
            var moves = d1 - d0 >= StandingMps * dt && !pauses.Holds(s.TimeS[i - 1], s.TimeS[i]);
            var at = d0;
            while (d1 >= from + 1000 && splits.Count < 1000)
            {
                if (moves) moving += dt * (from + 1000 - at) / (d1 - d0);
                splits.Add(Split(run, splits.Count + 1, 1000, moving, fromI, i));
                (at, from, moving, fromI) = (from + 1000, from + 1000, 0, i);
            }
            if (moves) moving += dt * (d1 - at) / (d1 - d0);
        }
        var rest = s.DistanceM[^1] * scale - from;
        if (rest >= LeastRestM) splits.Add(Split(run, splits.Count + 1, rest, moving, fromI, s.Count - 1));
        return splits;
    }

    private static Lap Split(BuiltRun run, int number, double distanceM, double movingS, int from, int to) => new(
        number, run.Streams.TimeS[from], run.Streams.TimeS[from] + movingS, distanceM,
        RunMean.Of(run.Streams.HeartRateBpm, SensorRange.HeartRateBpm, from, to + 1),
        RunMean.Of(run.Streams.CadenceSpm, SensorRange.CadenceSpm, from, to + 1, aboveZero: true));
}
