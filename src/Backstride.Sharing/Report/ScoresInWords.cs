using System.Globalization;
using Backstride.Clinic.Measures;
using Backstride.Knowledge;

namespace Backstride.Sharing.Report;

/// <summary>Scores as a clinician reads them: first, latest, change, and whether it reaches the smallest change that counts.</summary>
internal static class ScoresInWords
{
    public static IReadOnlyList<string> Heads { get; } = ["Measure", "First", "Latest", "Change", "Counts from", "Meaning"];

    public static IEnumerable<IReadOnlyList<string>> Of(IEnumerable<MeasureSeries> all) =>
        from series in all
        where series.Latest is not null
        select (IReadOnlyList<string>)
        [
            $"{series.Measure.Name}, {(series.Measure.HigherIsBetter ? "higher is better" : "lower is better")}{Parts(series)}",
            Dated(series.Baseline!),
            series.Change is null ? "" : Dated(series.Latest!),
            series.Change is { } change ? change.Difference.ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture) : "",
            Number(series.Measure.MeaningfulChange),
            series.Change?.Meaning switch
            {
                ChangeMeaning.Better => "better",
                ChangeMeaning.Worse => "worse",
                ChangeMeaning.AboutTheSame => "no clear change",
                _ => "one entry so far",
            },
        ];

    /// <summary>What the runner named, so that the mean can be read.</summary>
    private static string Parts(MeasureSeries series) => series.Measure.Kind == MeasureKind.Activities
        ? ": " + string.Join("; ", series.Latest!.Values.Select(value => $"{value.Name} {Number(value.Value)}"))
        : "";

    private static string Dated(MeasureEntry entry) => $"{Number(entry.Score)} ({entry.Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)})";

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
