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
    int DaysSinceLastRun);
