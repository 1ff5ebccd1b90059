using System.Globalization;
using Backstride.App.Web.Frame;
using Backstride.Clinic.Measures;
using Backstride.Knowledge;

namespace Backstride.App.Web.Measures;

/// <summary>Scores and their change in words. A number never stands alone: its scale, what it compares with, and what would count.</summary>
public static class MeasureWords
{
    /// <summary>"12 of 24".</summary>
    public static string Score(Measure measure, double score) => $"{Number(score)} of {Number(measure.Maximum)}";

    /// <summary>The sentence a page opens with.</summary>
    public static string Standing(MeasureSeries series, DateOnly today)
    {
        if (series is not { Latest: { } latest, Baseline: { } baseline }) return "Not filled in yet.";
        var now = $"{Score(series.Measure, latest.Score)} {When(series.Measure, latest.Day, today)}";
        if (series.Change is not { } change) return $"{Upper(now)}. The next one shows which way it goes.";
        var then = $"{Number(baseline.Score)} {When(series.Measure, baseline.Day, today)}";
        return change.Meaning switch
        {
            ChangeMeaning.Better => $"Better: {now}, from {then}.",
            ChangeMeaning.Worse => $"Worse: {now}, from {then}.",
            _ => $"About the same: {now}, {then}.",
        };
    }

    /// <summary>What the change means and what it is held against; null before there is one.</summary>
    public static string? Meaning(MeasureSeries series) => series.Change is not { } change ? null : change.Meaning switch
    {
        ChangeMeaning.Better => series.Measure.Better,
        ChangeMeaning.Worse => series.Measure.Worse,
        _ => $"A change of {Number(series.Measure.MeaningfulChange)} points or more would count. This one is smaller, so read nothing into it.",
    };

    public static string Word(ChangeMeaning meaning) => meaning switch
    {
        ChangeMeaning.Better => "better",
        ChangeMeaning.Worse => "worse",
        _ => "about the same",
    };

    /// <summary>"+3", "-2.5", "0".</summary>
    public static string Signed(double difference) => difference.ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture);

    public static string Number(double value) => Dates.Number(value);

    /// <summary>What an entry is made of: the activities with their numbers; nothing for the others.</summary>
    public static string Parts(Measure measure, MeasureEntry entry) => measure.Kind == MeasureKind.Activities
        ? string.Join("; ", entry.Values.Select(value => $"{value.Name} {Number(value.Value)}"))
        : "";

    private static string When(Measure measure, DateOnly day, DateOnly today) =>
        measure.Kind == MeasureKind.Score
            ? day == today ? "on average this week" : $"in the week to {Dates.Short(day, today)}"
            : today.DayNumber - day.DayNumber is >= 0 and < 7 ? Tied(Dates.Near(day, today)) : $"on {Dates.Short(day, today)}";

    private static string Tied(string near) => near is "today" or "yesterday" ? near : "on " + near;

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
