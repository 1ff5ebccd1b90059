using System.Globalization;
using Backstride.Journal;

namespace Backstride.App.Web.Runs;

/// <summary>The runs of one month, newest first, with their sum in words.</summary>
public sealed record RunMonth(string Name, string Sum, IReadOnlyList<RunRow> Rows)
{
    public int Year => Rows[0].At.Year;

    public static IReadOnlyList<RunMonth> Group(IReadOnlyList<StoredRun> runs, TimeZoneInfo zone, DateOnly today) =>
    [
        .. runs.Select(run => new RunRow(run, RunWords.LocalStart(run.Run, zone)))
            .GroupBy(row => new DateOnly(row.At.Year, row.At.Month, 1))
            .OrderByDescending(month => month.Key)
            .Select(month => new RunMonth(Called(month.Key, today), Summed([.. month]), [.. month.OrderByDescending(row => row.At)])),
    ];

    private static string Called(DateOnly month, DateOnly today) =>
        month.ToString(month.Year == today.Year ? "MMMM" : "MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string Summed(IReadOnlyList<RunRow> rows)
    {
        RunRow[] onFoot = [.. rows.Where(row => RunWords.OnFoot(row.Stored.Run.Sport) && !row.Stored.IsSetAside)];
        var km = RunWords.Kilometres(onFoot.Sum(row => row.Stored.Run.DistanceM));
        return onFoot.Length switch
        {
            0 => "nothing on foot",
            1 => $"one run, {km} km",
            var count => $"{count} runs, {km} km",
        };
    }
}
