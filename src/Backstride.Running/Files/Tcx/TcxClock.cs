using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Tcx;

/// <summary>What a TCX file says of time, where it contradicts itself.</summary>
internal static class TcxClock
{
    /// <summary>Zones lie whole quarters of an hour apart; a first point may come a little after its lap began.</summary>
    private const double QuarterS = 900, ClockSlackS = 180;

    /// <summary>The points in the order of their times, and where a new stretch begins among them.</summary>
    public static (PointColumns Points, List<int> Breaks) InOrder(TcxActivity activity, FaultList faults)
    {
        var points = activity.Points;
        var breaks = activity.Breaks.Where(b => b > 0 && b < points.Count).ToList();
        var line = activity.FallLine is { } fall ? XmlWalk.AtLine(fall) : null;
        if (points.ClearUnsetClock(breaks)) faults.Add("TCX018", FaultSeverity.Note, null, "Points before the clock was set have no time.");
        void Say(List<(int Row, string What)> mended) => mended.ForEach(m => faults.Add("TCX025", FaultSeverity.Warning, XmlWalk.AtLine(points.Lines[m.Row]), m.What));
        Say(ClockSteps.PutBack(points, [.. breaks, .. activity.LapStarts]));
        if (HourBack.Mend(points.Times, breaks)) faults.Add("TCX023", FaultSeverity.Note, line, "The clock went back an hour on the way; the times after that are counted on.");
        Say(ClockSteps.CountOn(points, [.. breaks, .. activity.LapStarts]));
        if (TimeOrder.Of(points.Times) is { } order)
        {
            faults.Add("TCX016", FaultSeverity.Note, line, "Points stand in another order than they were run; they were put in the order of their times.");
            return (points.Rows(order), TimeOrder.Breaks(order, breaks));
        }
        if (TimeOrder.Falls(points.Times))
            faults.Add("TCX017", FaultSeverity.Warning, line, "Times run backwards in places; where stretches lie over one another in time, the run keeps those with the most points.");
        return (points, breaks);
    }

    /// <summary>The first lap's start, else the activity's own; one of a clock that was never set only where no point knows better. Laps may stand newest first.</summary>
    public static DateTimeOffset Start(TcxActivity activity, PointColumns points)
    {
        DateTimeOffset?[] said = [.. activity.Laps.Select(l => l.Start), activity.Id, points.Times.FirstOrDefault(t => t is not null)];
        var start = said.FirstOrDefault(t => t >= PointColumns.FirstSet) ?? said.FirstOrDefault(t => t is not null) ?? Recording.UnknownStart;
        var first = activity.Laps.Select(l => l.Start).Where(t => t >= PointColumns.FirstSet).Min();
        return points != activity.Points && first < start ? first.Value : start;
    }

    /// <summary>
    /// Seconds since the start. Some write their laps by one clock and their points by another, a zone's hours apart: which is right nobody
    /// can tell, but a run of half an hour did not last two.
    /// </summary>
    public static double[] Aligned(double[] time, TcxActivity activity, FaultList faults)
    {
        var (first, last) = (time.FirstOrDefault(double.IsFinite, double.NaN), time.LastOrDefault(double.IsFinite, double.NaN));
        var slip = Math.Round(first / QuarterS) * QuarterS;
        var timer = activity.Laps.Sum(l => l.TimerS ?? 0);
        if (!(Math.Abs(slip) >= 2 * QuarterS && Math.Abs(first - slip) < ClockSlackS && Math.Abs(last - first - timer) < 0.2 * timer + ClockSlackS)) return time;
        faults.Add("TCX021", FaultSeverity.Note, null, "Laps and points were written by clocks of other zones; the points were put to their laps.");
        return Array.ConvertAll(time, t => t - slip);
    }
}
