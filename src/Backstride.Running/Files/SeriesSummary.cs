namespace Backstride.Running.Files;

/// <summary>A developer series in a few figures.</summary>
/// <param name="Count">Samples that have a value.</param>
public sealed record SeriesSummary(string Name, string Units, int Count, double Mean, double Min, double Max)
{
    /// <summary>Null when no sample has a value.</summary>
    internal static SeriesSummary? Of(DeveloperSeries series)
    {
        var (n, sum, min, max) = (0, 0.0, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var v in series.Values ?? [])
            if (!double.IsNaN(v)) (n, sum, min, max) = (n + 1, sum + v, Math.Min(min, v), Math.Max(max, v));
        return n == 0 ? null : new(series.Name, series.Units, n, sum / n, min, max);
    }

    /// <summary>Series of one name and unit in several activities as one.</summary>
    public static IReadOnlyList<SeriesSummary> Together(IEnumerable<SeriesSummary> all) => [.. all.GroupBy(s => (s.Name, s.Units)).Select(g => new SeriesSummary(
        g.Key.Name, g.Key.Units, g.Sum(s => s.Count), g.Sum(s => s.Mean * s.Count) / g.Sum(s => s.Count), g.Min(s => s.Min), g.Max(s => s.Max)))];
}
