using Backstride.Running.Load;

namespace Backstride.App.Web.Runs;

/// <summary>The sentence a person opens the list of runs for.</summary>
public static class RunsSentence
{
    /// <summary>A week within a fifth of the usual one is a usual week.</summary>
    private const double Usual = 0.2;

    public static string Of(LoadSummary summary, int runs)
    {
        if (runs == 0) return "Hand over a file from your watch, and see what the run asked of your back.";
        if (summary.FourWeekMeanKm <= 0 && summary.WeekKm <= 0) return "No run in the last four weeks.";
        var week = RunWords.Fixed(summary.WeekKm, "0.0");
        var mean = RunWords.Fixed(summary.FourWeekMeanKm, "0.0");
        if (summary.WeekKm <= 0) return $"No run in the last seven days; over four weeks your mean was {mean} km a week.";
        var change = summary.FourWeekMeanKm > 0 ? summary.WeekKm / summary.FourWeekMeanKm - 1 : 0;
        var compared = change > Usual ? "more than" : change < -Usual ? "less than" : "about";
        return $"{week} km in the last seven days, {compared} your mean of {mean} km a week over four weeks.";
    }

    public static string Undone(int runs) => runs switch
    {
        0 => "That import is taken back. It had added no run.",
        1 => "That import is taken back, one run is gone again.",
        _ => $"That import is taken back, {runs} runs are gone again.",
    };
}
