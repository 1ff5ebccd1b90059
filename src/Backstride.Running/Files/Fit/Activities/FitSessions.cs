namespace Backstride.Running.Files.Fit;

/// <summary>The summaries of a file that are activities of their own.</summary>
internal static class FitSessions
{
    private const double Multisport = 18;

    /// <summary>Zones lie whole quarters of an hour apart; the first record may come a little after the start.</summary>
    private const double QuarterS = 900, ClockSlackS = 180;

    private const double SumShare = 0.02, SumSlackS = 10;

    /// <summary>Of one that was written again on the way the last; without one that sums up the others.</summary>
    public static List<FitSession> Of(List<FitSession> written, FaultList faults)
    {
        var last = new Dictionary<(double Start, double Sport), int>();
        for (var i = 0; i < written.Count; i++) last[(written[i].Start, written[i].Sport)] = i;
        var once = written.Where((s, i) => !FitTime.IsDate(s.Start) || last[(s.Start, s.Sport)] == i).ToList();
        if (once.Count < written.Count) faults.Add("FIT017", FaultSeverity.Note, null, "A summary was written more than once; the last one counts.");
        var legs = once.Where(s => s.Sport != Multisport).ToList();
        if (legs.Count == once.Count && once.Count > 2) legs = once.FindAll(s => !SumsUp(s, once));
        if (legs.Count == 0 || legs.Count == once.Count) return once;
        faults.Add("FIT019", FaultSeverity.Note, null, "A summary of several sports together was left out; each of them has its own.");
        return legs;
    }

    // Some call the sum of all legs by another sport: it begins with the first, ends with the last, and is as long and as far as all of them.
    private static bool SumsUp(FitSession session, List<FitSession> all)
    {
        var others = all.FindAll(s => !ReferenceEquals(s, session));
        static double Lasted(FitSession s) => double.IsNaN(s.Elapsed) ? s.Timer : s.Elapsed;
        static bool Near(double one, double other) => other > 0 && Math.Abs(one - other) <= SumShare * other;
        return others.TrueForAll(s => s.Start >= session.Start - SumSlackS && s.Start + Lasted(s) <= session.Start + Lasted(session) + SumSlackS)
            && Near(session.Distance, others.Sum(s => s.Distance)) && Near(session.Timer, others.Sum(s => s.Timer));
    }

    /// <summary>
    /// The one summary's start by the clock of the records, where it was written by that of the place: whole quarters of an hour off, though
    /// the records last as long as the summary says.
    /// </summary>
    public static FitSession ByRecordsClock(FitSession session, double[] times, FaultList faults)
    {
        var (first, last) = (times.FirstOrDefault(FitTime.IsDate, double.NaN), times.LastOrDefault(FitTime.IsDate, double.NaN));
        var slip = Math.Round((first - session.Start) / QuarterS) * QuarterS;
        var lasts = double.IsNaN(session.Elapsed) ? session.Timer : session.Elapsed;
        if (!FitTime.IsDate(session.Start) || !(Math.Abs(slip) >= 2 * QuarterS && Math.Abs(first - session.Start - slip) < ClockSlackS && Math.Abs(last - first - lasts) < 0.2 * lasts + ClockSlackS)) return session;
        faults.Add("FIT022", FaultSeverity.Note, null, "The summary's start is by the clock of another zone than the records; that of the records counts.");
        return session with { Start = session.Start + slip };
    }
}
