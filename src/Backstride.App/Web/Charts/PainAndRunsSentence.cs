using System.Globalization;
using Backstride.Plan;
using Backstride.Running.Load;

namespace Backstride.App.Web.Charts;

/// <summary>The sentence above the chart of pain and runs.</summary>
public static class PainAndRunsSentence
{
    /// <summary>Points of 10. Trials of exercise for back pain call 15 of 100 worth having (HAYDEN21).</summary>
    private const double Noticeable = 1.5;

    public static string Of(IReadOnlyList<PainEntry> pain, IReadOnlyList<DatedRun> runs, DateOnly today)
    {
        var first = today.AddDays(1 - PainAndRuns.Days);
        var scores = PainAndRuns.DailyPain(pain, first, today);
        var recent = runs.Where(run => run.Day >= first && run.Day <= today).ToList();
        return $"{PainPart(scores)} {RunPart(recent)}";
    }

    private static string PainPart(SortedDictionary<int, double> scores)
    {
        var early = scores.Where(day => day.Key < 7).Select(day => day.Value).ToList();
        var late = scores.Where(day => day.Key >= PainAndRuns.Days - 7).Select(day => day.Value).ToList();
        if (scores.Count == 0) return "No pain scores in the last four weeks.";
        if (late.Count == 0) return "No pain score in the last seven days.";
        var now = Number(late.Average());
        if (early.Count == 0) return $"Your pain was about {now} of 10 this week.";
        var (before, change) = (Number(early.Average()), late.Average() - early.Average());
        return change <= -Noticeable ? $"Your pain has come down, from about {before} four weeks ago to about {now} this week."
            : change >= Noticeable ? $"Your pain has gone up, from about {before} four weeks ago to about {now} this week."
            : $"Your pain is about where it was four weeks ago: {before} then, {now} this week.";
    }

    private static string RunPart(List<DatedRun> runs) => runs.Count switch
    {
        0 => "No runs in that time.",
        1 => $"One run in that time, {Number(runs[0].DistanceM / 1000)} km.",
        _ => $"{runs.Count} runs in that time, {Number(runs.Sum(run => run.DistanceM) / 1000)} km in all.",
    };

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
