using Backstride.Clinic.Measures;
using Backstride.Journal;
using Backstride.Knowledge;

namespace Backstride.App.CommandLine.Json;

/// <summary>One measure with its entries, and how the latest stands against the first.</summary>
/// <param name="Meaning">better, worse or about-the-same; null before the second comparable entry.</param>
internal sealed record MeasureJson(
    string Id,
    string Name,
    string Kind,
    double Minimum,
    double Maximum,
    bool HigherIsBetter,
    double MeaningfulChange,
    int DaysBetween,
    double? Baseline,
    double? Latest,
    double? Change,
    string? Meaning,
    IReadOnlyList<MeasureEntryJson> Entries)
{
    public static MeasureJson Of(MeasureSeries series, IReadOnlyList<Kept<MeasureEntry>> kept)
    {
        var measure = series.Measure;
        return new(
            measure.Id, measure.Name, JsonText.Word(measure.Kind), measure.Minimum, measure.Maximum, measure.HigherIsBetter, measure.MeaningfulChange, measure.DaysBetween,
            series.Baseline?.Score, series.Latest?.Score, series.Change?.Difference, series.Change is { } change ? JsonText.Word(change.Meaning) : null,
            [.. series.Entries.Select(entry => MeasureEntryJson.Of(entry, kept.FirstOrDefault(one => ReferenceEquals(one.Entry, entry))?.Id))]);
    }
}
