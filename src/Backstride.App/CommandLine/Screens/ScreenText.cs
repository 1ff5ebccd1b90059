using Spectre.Console;

namespace Backstride.App.CommandLine.Screens;

/// <summary>The few shapes of text that the pages of the command line are made of. Everything is escaped: knowledge and file names are never markup.</summary>
internal static class ScreenText
{
    /// <summary>A text from a file without what would steer the terminal: names of tasks and columns are other people's.</summary>
    public static string Plain(string text) =>
        text.Any(Steers) ? string.Concat(text.Select(c => Steers(c) ? '\uFFFD' : c)) : text;

    private static bool Steers(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');

    public static void Heading(this IAnsiConsole screen, string text)
    {
        screen.WriteLine();
        screen.Write(new Text(Plain(text), new Style(decoration: Decoration.Bold)));
        screen.WriteLine();
    }

    public static void Line(this IAnsiConsole screen, string text)
    {
        screen.Write(new Text(Plain(text)));
        screen.WriteLine();
    }

    public static void Quiet(this IAnsiConsole screen, string text)
    {
        screen.Write(new Text(Plain(text), new Style(decoration: Decoration.Dim)));
        screen.WriteLine();
    }

    public static void Bullets(this IAnsiConsole screen, IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            if (screen.Profile.Capabilities.Ansi) screen.Write(new Padder(new Text("• " + Plain(item)), new Padding(2, 0, 0, 0)));
            else screen.Line("  • " + item);
        }
    }

    /// <summary>A table; a heading that ends in ">" is of numbers, set to the right. In a pipe: columns of plain text without lines.</summary>
    public static void Rows(this IAnsiConsole screen, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (!screen.Profile.Capabilities.Ansi)
        {
            foreach (var line in PlainTable.Lines(headings, [.. rows])) screen.Line(line);
            return;
        }
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = headings.Any(h => h.Length > 0) };
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(new Text(heading.TrimEnd('>'))) { Alignment = heading.EndsWith('>') ? Justify.Right : Justify.Left });
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(Plain(cell))));
        screen.Write(table);
    }
}
