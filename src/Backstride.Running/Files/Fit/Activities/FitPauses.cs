namespace Backstride.Running.Files.Fit;

/// <summary>Stops and starts of the timer to pauses. Extra starts, a missing last stop and stops without a start all occur.</summary>
internal static class FitPauses
{
    /// <summary>Records that go on this soon after a stop tell nothing: some devices record in pauses.</summary>
    private const double RecordsOnS = 10;

    /// <param name="timeS">Of the records: where a start was never written, the first one after a gap tells when the timer ran again.</param>
    public static IReadOnlyList<RecordedPause> Build(IReadOnlyList<FitTimerEvent> events, double origin, double lastS, FitSession session, double[] timeS)
    {
        if (double.IsNaN(origin)) return [];
        var end = double.IsNaN(session.Elapsed) ? double.PositiveInfinity : session.Elapsed;
        if (!double.IsNaN(lastS)) end = Math.Max(lastS, double.IsInfinity(end) ? lastS : end);
        var pauses = new List<RecordedPause>();
        var (stopped, row) = (double.NaN, 0);
        foreach (var e in events)
        {
            var at = e.Time - origin;
            if (double.IsNaN(at) || at < 0 || at > end) continue;
            if (!e.Starts)
            {
                if (at > stopped && GoesOn(timeS, stopped, ref row) is { } again && again < at)
                {
                    pauses.Add(new(stopped, again));
                    stopped = double.NaN;
                }
                if (double.IsNaN(stopped)) stopped = at;
                continue;
            }
            if (at > stopped) pauses.Add(new(stopped, at));
            stopped = double.NaN;
        }
        if (GoesOn(timeS, stopped, ref row) is { } on) pauses.Add(new(stopped, on));
        return pauses;
    }

    // Stops come in the order of time, and so each row is looked at once.
    private static double? GoesOn(double[] timeS, double stopped, ref int row)
    {
        if (double.IsNaN(stopped) || !(timeS.LastOrDefault() > stopped)) return null;
        while (row < timeS.Length && !(timeS[row] > stopped)) row++;
        return row < timeS.Length && timeS[row] - stopped > RecordsOnS ? timeS[row] : null;
    }
}
