namespace Backstride.App.CommandLine.Screens;

/// <summary>A table as lines of plain text: columns two spaces apart, nothing at the end of a line.</summary>
internal static class PlainTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var right = headings.Select(h => h.EndsWith('>')).ToArray();
        IReadOnlyList<string> titles = [.. headings.Select(h => h.TrimEnd('>'))];
        var all = titles.Any(t => t.Length > 0) ? rows.Prepend(titles).ToList() : rows;
        var widths = titles.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        return all.Select(row => string.Join("  ", row.Select((cell, column) => right[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
    }
}
