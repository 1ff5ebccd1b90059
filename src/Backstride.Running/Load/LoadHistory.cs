namespace Backstride.Running.Load;

/// <summary>Looks back from a day over the runs before and on it.</summary>
/// <remarks>
/// Session load is effort (0 to 10) times minutes; monotony is the mean daily load of a week over its standard deviation, strain their
/// product with the week's load: Foster, "Monitoring training in athletes with reference to overtraining syndrome",
/// Med Sci Sports Exerc 30 (1998) 1164-1168. Given only when every run of the week has an effort: a missing one would look like rest.
/// </remarks>
public static class LoadHistory
{
    private const int Week = 7, FourWeeks = 28, LongestRunDays = 30;

    /// <summary>Runs after <paramref name="today"/> are left out. A run whose load is not known counts its kilometres as easy ones.</summary>
    public static LoadSummary Summarise(IReadOnlyList<DatedRun> runs, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var month = Since(runs, today, FourWeeks);
        var week = Since(runs, today, Week);
        var load = SessionLoad(week, today);
        return new(
            LongestRunKm30Days: Since(runs, today, LongestRunDays).Select(Km).DefaultIfEmpty(0).Max(),
            WeekKm: week.Sum(Km),
            FourWeekMeanKm: month.Sum(Km) / 4,
            WeekEasyKm: week.Sum(EasyKm),
            FourWeekMeanEasyKm: month.Sum(EasyKm) / 4,
            WeekSessionRpeLoad: load?.Sum,
            Monotony: load?.Monotony,
            Strain: load is { Monotony: { } monotony } l ? l.Sum * monotony : null,
            DaysSinceLastRun: runs.Where(r => r.Day <= today).Select(r => today.DayNumber - r.Day.DayNumber).DefaultIfEmpty(LoadSummary.NeverRan).Min());
    }

    private static List<DatedRun> Since(IReadOnlyList<DatedRun> runs, DateOnly today, int days) =>
        [.. runs.Where(r => r.Day <= today && today.DayNumber - r.Day.DayNumber < days)];

    private static double Km(DatedRun run) => Good(run.DistanceM) / 1000;

    private static double EasyKm(DatedRun run) => run.EasyKm is { } easy && double.IsFinite(easy) && easy >= 0 ? easy : Km(run);

    private static double Good(double value) => double.IsFinite(value) && value > 0 ? value : 0;

    private static (double Sum, double? Monotony)? SessionLoad(List<DatedRun> week, DateOnly today)
    {
        if (week.Count == 0 || week.Any(r => r.SessionRpe is not { } rpe || !double.IsFinite(rpe) || rpe < 0)) return null;
        var days = new double[Week];
        foreach (var run in week) days[today.DayNumber - run.Day.DayNumber] += run.SessionRpe!.Value * Good(run.MovingS) / 60;
        var mean = days.Average();
        var deviation = Math.Sqrt(days.Sum(d => (d - mean) * (d - mean)) / (Week - 1));
        return (days.Sum(), deviation > 0 ? mean / deviation : null);
    }
}
