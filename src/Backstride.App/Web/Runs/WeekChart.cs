using System.Globalization;
using Backstride.App.Web.Charts;
using Backstride.Running.Load;

namespace Backstride.App.Web.Runs;

/// <summary>Twelve weeks of back load, each ending on the weekday of today.</summary>
public static class WeekChart
{
    private const int Weeks = 12;

    private static readonly Quantity Load = Quantities.SpineLoad with { Unit = "easy km a week", Format = NumberFormat.Whole, Step = TickStep.Whole };

    private static readonly Quantity Week = new("Week up to", "", "q-time", NumberFormat.Whole, TickStep.Whole);

    /// <summary>Null when no run of the twelve weeks has a load.</summary>
    public static ChartStack? Of(IReadOnlyList<DatedRun> runs, DateOnly today)
    {
        var sums = new double[Weeks];
        foreach (var run in runs)
        {
            var weeksAgo = (today.DayNumber - run.Day.DayNumber) / 7;
            if (run.Day <= today && weeksAgo < Weeks) sums[Weeks - 1 - weeksAgo] += run.EasyKm ?? 0;
        }

        if (sums.Max() <= 0) return null;
        string EndOf(double week) => today.AddDays(-7 * (Weeks - 1 - (int)week)).ToString("d MMM", CultureInfo.InvariantCulture);
        double[] from = [.. Enumerable.Range(0, Weeks).Select(week => (double)week)];
        return new()
        {
            Title = "Back load by week",
            Along = Week,
            X = new(0, Weeks, [0.5, 4.5, 8.5, Weeks - 0.5]),
            TickText = week => week > Weeks - 1 ? "now" : EndOf(week),
            Panels =
            [
                new()
                {
                    Quantity = Load,
                    Y = Axis.Around(0, sums.Max(), 3, Load.Step),
                    Series = [new BarSeries(Load, from, Array.ConvertAll(from, week => week + 1), sums)],
                    Summary = $"Back load of each of {Weeks} weeks, {Load.Text(sums.Min())} to {Load.Text(sums.Max())} easy kilometres; the last seven days {Load.Text(sums[^1])}.",
                    Reading = $"last seven days {Load.Text(sums[^1])}",
                },
            ],
            HasCursor = false,
            Table = new(
                "The same as a table",
                [Week.Name, "Back load, easy km"],
                [.. from.Select(week => (IReadOnlyList<string>)[EndOf(week), Load.Text(sums[(int)week])])]),
        };
    }
}
