namespace Backstride.Running.Load;

/// <summary>The last weeks of running, as far as evidence has a use for them. No acute-to-chronic ratio: it predicts nothing here.</summary>
public sealed record LoadSummary(
    double LongestRunKm30Days,
    double WeekKm,
    double FourWeekMeanKm,
    double WeekEasyKm,
    double FourWeekMeanEasyKm,
    double? WeekSessionRpeLoad,
    double? Monotony,
    double? Strain,
    int DaysSinceLastRun)
{
    /// <summary>Stands in <see cref="DaysSinceLastRun"/> when there is no run at all.</summary>
    public const int NeverRan = int.MaxValue;
}
