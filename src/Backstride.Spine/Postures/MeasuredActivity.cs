using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>What electrodes measured in healthy people in the exercises of named tasks (activity.txt), joined by the rule of docs/spine-model.md.</summary>
public static class MeasuredActivity
{
    private static readonly Row[] Rows = [.. Table.Rows("activity.txt").SelectMany(Read)];

    /// <summary>Names of the studies that were read, as in the table.</summary>
    public static IReadOnlyList<string> Studies { get; } = [.. Rows.Select(r => r.Study).Distinct()];

    /// <summary>Ids of the tasks that the table speaks of.</summary>
    public static IReadOnlyList<string> Tasks { get; } = [.. Rows.Select(r => r.Task).Distinct()];

    /// <summary>How active the muscles of a named task at least are; empty where nothing was measured.</summary>
    /// <param name="except">Studies named in this text are left out: a figure must not be tested with what its own study put in.</param>
    public static IReadOnlyList<MuscleActivity> Of(string taskId, string except = "") => [.. Figures(taskId, except).Select(a => a with { Near = null })];

    /// <summary>The same with the sides named on which all that was measured is a number, to be stayed near. As floors they foresee what is left out no worse (bench/spine/activity), so floors they are.</summary>
    internal static IReadOnlyList<MuscleActivity> Figures(string taskId, string except = "")
    {
        var rows = Rows.Where(r => r.Task == taskId && !except.Contains(r.Study, StringComparison.Ordinal)).ToArray();
        return
        [
            .. FascicleGroups.All
                .Select(g => Both(g, [.. rows.Where(r => r.Group == g && r.Side != Side.Left)], [.. rows.Where(r => r.Group == g && r.Side != Side.Right)]))
                .Where(a => a.Right > 0 || a.Left > 0),
        ];
    }

    private static MuscleActivity Both(string group, Row[] right, Row[] left) => new(group, Joined(right), Joined(left))
    {
        Near = (IsNumber(right), IsNumber(left)) switch { (true, true) => Side.Both, (true, _) => Side.Right, (_, true) => Side.Left, _ => null },
    };

    // A mean with an "over" in it is itself over that mean.
    private static bool IsNumber(Row[] rows) => rows.Any(r => r.Kind == "is") && rows.All(r => r.Kind != "over");

    // The mean of the studies' figures, what is over a number counted as that number; never above what any of them says it is under.
    private static double Joined(IEnumerable<Row> rows)
    {
        var all = rows.ToArray();
        var figures = all.Where(r => r.Kind != "under").GroupBy(r => r.Study).Select(s => s.Average(r => r.Share)).ToArray();
        return figures.Length == 0 ? 0 : Math.Min(figures.Average(), all.Where(r => r.Kind == "under").Select(r => r.Share).Append(1).Min());
    }

    private static IEnumerable<Row> Read(string[] cells) => cells[2].Split(", ").Select(group => new Row(
        cells[0], Enum.Parse<Side>(cells[1], ignoreCase: true), group, cells[3], Table.Number(cells[4]) / 100, cells[5]));

    private sealed record Row(string Task, Side Side, string Group, string Kind, double Share, string Study);
}
