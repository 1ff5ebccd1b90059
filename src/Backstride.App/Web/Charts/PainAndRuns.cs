using System.Globalization;
using Backstride.Plan;
using Backstride.Running.Load;

namespace Backstride.App.Web.Charts;

/// <summary>The last four weeks: pain as a line, runs as dots whose area is their back load.</summary>
public static class PainAndRuns
{
    public const int Days = 28;

    /// <summary>A line across a longer silence would claim to know what nobody wrote down.</summary>
    private const int LongestSilenceDays = 5;

    private static readonly Quantity Day = new("Day", "", "q-time", NumberFormat.Whole, TickStep.Calendar);

    private static readonly Quantity Runs = new("Runs", "a dot's size is its back load", "q-load", NumberFormat.Whole, TickStep.Whole);

    /// <summary>Null when there is neither a pain score nor a run in the four weeks.</summary>
    public static ChartStack? Chart(IReadOnlyList<PainEntry> pain, IReadOnlyList<DatedRun> runs, DateOnly today)
    {
        var first = today.AddDays(1 - Days);
        var scores = DailyPain(pain, first, today);
        DatedRun[] recent = [.. runs.Where(run => run.Day >= first && run.Day <= today)];
        if (scores.Count == 0 && recent.Length == 0) return null;

        string DateOf(double x) => Words(first.AddDays((int)Math.Round(x)));
        return new()
        {
            Title = "Pain and runs, the last four weeks",
            Along = Day,
            X = new(-0.5, Days - 0.5, [0, 7, 14, 21, Days - 1]),
            TickText = x => x == Days - 1 ? "today" : DateOf(x),
            Panels = [PainPanel(scores, DateOf), RunPanel(recent, first, DateOf)],
            HasCursor = false,
            Table = Table(scores, recent, first),
        };
    }

    /// <summary>The mean score of each day that has one, keyed by days since <paramref name="first"/>.</summary>
    internal static SortedDictionary<int, double> DailyPain(IReadOnlyList<PainEntry> pain, DateOnly first, DateOnly last) =>
        new(pain.Select(entry => (Day: DateOnly.FromDateTime(entry.At.DateTime), entry.Score))
            .Where(entry => entry.Day >= first && entry.Day <= last)
            .GroupBy(entry => entry.Day.DayNumber - first.DayNumber, entry => entry.Score)
            .ToDictionary(day => day.Key, day => day.Average()));

    private static ChartPanel PainPanel(SortedDictionary<int, double> scores, Func<double, string> date)
    {
        var (x, y) = (new List<double>(), new List<double>());
        foreach (var (day, score) in scores)
        {
            if (x.Count > 0 && day - x[^1] > LongestSilenceDays)
            {
                x.Add((day + x[^1]) / 2);
                y.Add(double.NaN);
            }

            x.Add(day);
            y.Add(score);
        }

        var dots = scores.Select(day => new Dot(day.Key, day.Value, 3, $"{date(day.Key)}: pain {Score(day.Value)} of 10"));
        return new()
        {
            Quantity = Quantities.Pain,
            Y = new(0, 10, [0, 5, 10]),
            Series = [new LineSeries(Quantities.Pain, [.. x], [.. y]), new DotSeries(Quantities.Pain, [.. dots])],
            Summary = scores.Count == 0
                ? "No pain scores in the last four weeks."
                : $"Pain on {scores.Count} days, lowest {Score(scores.Values.Min())}, highest {Score(scores.Values.Max())}, latest {Score(scores.Values.Last())}.",
            Reading = scores.Count == 0 ? "none written down" : $"latest {Score(scores.Values.Last())}",
            HeightPx = 132,
        };
    }

    private static ChartPanel RunPanel(DatedRun[] runs, DateOnly first, Func<double, string> date) => new()
    {
        Quantity = Runs,
        Y = new(0, 1, []),
        TicksShown = [],
        Series = [new DotSeries(Runs, [.. runs.Select(run => RunDot(run, run.Day.DayNumber - first.DayNumber, date))])],
        Summary = runs.Length == 0 ? "No runs in the last four weeks." : $"{runs.Length} runs, {Km(runs.Sum(run => run.DistanceM) / 1000)} km in all.",
        Reading = runs.Length == 0 ? "none" : $"{Km(runs.Sum(run => run.DistanceM) / 1000)} km",
        HeightPx = 48,
    };

    private static Dot RunDot(DatedRun run, int day, Func<double, string> date)
    {
        var km = run.DistanceM / 1000;
        var load = run.EasyKm is { } easy ? $", back load {Km(easy)} easy km" : ", back load not known";
        return new(day, 0.5, Radius(run.EasyKm ?? km), $"{date(day)}: {Km(km)} km{load}");
    }

    /// <summary>Area in proportion to load, 10 easy km as 10 px; a long run must not swallow its neighbours.</summary>
    private static double Radius(double easyKm) => Math.Clamp(10 * Math.Sqrt(easyKm / 10), 3, 18);

    private static ChartTable Table(SortedDictionary<int, double> scores, DatedRun[] runs, DateOnly first)
    {
        var rows = new List<IReadOnlyList<string>>();
        for (var day = 0; day < Days; day++)
        {
            DatedRun[] today = [.. runs.Where(run => run.Day.DayNumber - first.DayNumber == day)];
            if (!scores.TryGetValue(day, out var score) && today.Length == 0) continue;
            rows.Add(
            [
                Words(first.AddDays(day)),
                scores.ContainsKey(day) ? Score(score) : "none",
                today.Length == 0 ? "none" : Km(today.Sum(run => run.DistanceM) / 1000),
                today.Length == 0 ? "none" : today.All(run => run.EasyKm is null) ? "not known" : Km(today.Sum(run => run.EasyKm ?? 0)),
            ]);
        }

        return new("The same as a table", ["Day", "Pain, 0 to 10", "Run, km", "Back load, easy km"], rows);
    }

    private static string Words(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    private static string Score(double score) => score.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Km(double km) => km.ToString(km < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
