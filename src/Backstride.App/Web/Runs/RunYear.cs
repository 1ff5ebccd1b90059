namespace Backstride.App.Web.Runs;

/// <summary>A year of runs with its sum in words, to be opened on its own: ten years of runs on one page are slow to draw and nobody reads them.</summary>
public sealed record RunYear(int Year, string Sum)
{
    /// <summary>Months that a page shows before it names years.</summary>
    public const int RecentMonths = 12;

    /// <summary>Newest first; none when all months are recent.</summary>
    /// <param name="months">Newest first.</param>
    public static IReadOnlyList<RunYear> Of(IReadOnlyList<RunMonth> months) => months.Count <= RecentMonths
        ? []
        : [.. months.GroupBy(month => month.Year).Select(year => new RunYear(year.Key, RunMonth.Summed([.. year.SelectMany(month => month.Rows)])))];

    /// <summary>The months of a year, or the recent ones when no year, or one without runs, is asked for.</summary>
    public static IReadOnlyList<RunMonth> Shown(IReadOnlyList<RunMonth> months, int? year) =>
        months.Where(month => month.Year == year).ToList() is { Count: > 0 } asked ? asked : [.. months.Take(RecentMonths)];
}
