using Backstride.Running.Files;

namespace Backstride.Running.Runs;

/// <summary>The three times of a run: from start to end, with the timer running, in motion.</summary>
internal static class RunTimes
{
    /// <summary>Slower than a stroll: standing at a crossing, with GPS noise.</summary>
    private const double StandingMps = 0.5;

    public static (double ElapsedS, double TimerS, double MovingS) Of(Recording r, RunStreams s)
    {
        var (time, speed) = (s.TimeS, s.SpeedMps);
        var span = time.Length > 0 ? time[^1] - Math.Min(0, time[0]) : 0;
        var elapsed = r.TotalElapsedS is > 0 and var e ? e : Math.Max(span, r.TotalTimerS ?? 0);
        var timer = r.TotalTimerS is > 0 and var t ? t : Math.Max(0, elapsed - r.Pauses.Sum(p => p.ToS - p.FromS));
        // The one cannot be longer than the other: some writers mix them up.
        if (r.TotalTimerS > r.TotalElapsedS) (elapsed, timer) = (Math.Max(elapsed, timer), Math.Min(elapsed, timer));
        if (speed is null) return (elapsed, timer, timer);
        var moving = r.Pauses.Count == 0 && ColumnScan.FirstMissing(speed) < 0 ? ColumnScan.TimeAbove(time, speed, StandingMps) : Moving(r, s, speed);
        return (elapsed, timer, Math.Min(moving > 0 ? moving : timer, timer));
    }

    private static double Moving(Recording r, RunStreams s, double[] speed)
    {
        var (time, moving) = (s.TimeS, 0.0);
        var pauses = new PauseScan(r.Pauses);
        for (var i = 1; i < time.Length; i++)
        {
            var v = double.IsNaN(speed[i]) ? (s.DistanceM[i] - s.DistanceM[i - 1]) / (time[i] - time[i - 1]) : speed[i];
            if (v >= StandingMps && !pauses.Holds(time[i - 1], time[i])) moving += time[i] - time[i - 1];
        }
        return moving;
    }
}
