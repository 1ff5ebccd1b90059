namespace Backstride.Running.Files.Fit;

/// <summary>Stops and starts of the timer to pauses. Extra starts, a missing last stop and stops without a start all occur.</summary>
internal static class FitPauses
{
    public static IReadOnlyList<RecordedPause> Build(IReadOnlyList<FitTimerEvent> events, double origin, double lastS, FitSession session)
    {
        if (double.IsNaN(origin)) return [];
        var end = double.IsNaN(session.Elapsed) ? double.PositiveInfinity : session.Elapsed;
        if (!double.IsNaN(lastS)) end = Math.Max(lastS, double.IsInfinity(end) ? lastS : end);
        var pauses = new List<RecordedPause>();
        var stopped = double.NaN;
        foreach (var e in events)
        {
            var at = e.Time - origin;
            if (double.IsNaN(at) || at < 0 || at > end) continue;
            if (!e.Starts)
            {
                if (double.IsNaN(stopped)) stopped = at;
                continue;
            }
            if (at > stopped) pauses.Add(new(stopped, at));
            stopped = double.NaN;
        }
        return pauses;
    }
}
