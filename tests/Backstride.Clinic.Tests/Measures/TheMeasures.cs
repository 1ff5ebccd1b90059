using Backstride.Clinic.Measures;
using Backstride.Knowledge;

namespace Backstride.Clinic.Tests.Measures;

/// <summary>The measures of the edition, by id.</summary>
internal static class TheMeasures
{
    public static Measure Psfs { get; } = Of("psfs");

    public static Measure Rmdq { get; } = Of("rmdq-24");

    public static Measure Weekly { get; } = Of("weekly-overuse");

    public static Measure Pain { get; } = Of("nprs");

    public static DateOnly Day(int day) => new DateOnly(2026, 3, 1).AddDays(day);

    public static MeasureEntry Entry(Measure measure, int day, params IReadOnlyList<MeasureValue> values) => new(
        new(Day(day), new(20, 0), TimeSpan.FromHours(1)), measure.Id, values, MeasureScore.Of(measure, values).Score!.Value);

    public static MeasureEntry Total(Measure measure, int day, double total) => Entry(measure, day, new MeasureValue(MeasureValue.Total, total));

    /// <summary>Every question answered with its n-th answer, counted from 0.</summary>
    public static IReadOnlyList<MeasureValue> Nth(params int[] answers) =>
        [.. Weekly.Items.Zip(answers, (item, n) => new MeasureValue(item.Id, item.Answers[n].Points))];

    private static Measure Of(string id) => Edition.Catalogue.Measures.Single(measure => measure.Id == id);
}
