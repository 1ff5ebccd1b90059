using Spectre.Console;

namespace Backstride.App.CommandLine.Screens;

/// <summary>The few shapes of text that the pages of the command line are made of. Everything is escaped: knowledge and file names are never markup.</summary>
internal static class ScreenText
{
    public static void Heading(this IAnsiConsole screen, string text)
    {
        screen.WriteLine();
        screen.Write(new Text(text, new Style(decoration: Decoration.Bold)));
        screen.WriteLine();
    }

    public static void Line(this IAnsiConsole screen, string text)
    {
        screen.Write(new Text(text));
        screen.WriteLine();
    }

    public static void Quiet(this IAnsiConsole screen, string text)
    {
        screen.Write(new Text(text, new Style(decoration: Decoration.Dim)));
        screen.WriteLine();
    }

    public static void Bullets(this IAnsiConsole screen, IEnumerable<string> items)
    {
        foreach (var item in items) screen.Write(new Padder(new Text("• " + item), new Padding(2, 0, 0, 0)));
    }

    /// <summary>A table with its first column to the left and numbers to the right; without lines in a pipe.</summary>
    public static void Rows(this IAnsiConsole screen, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = screen.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.None };
        foreach (var heading in headings)
        {
            var right = heading.EndsWith('>');
            table.AddColumn(new TableColumn(new Text(heading.TrimEnd('>'))) { Alignment = right ? Justify.Right : Justify.Left, NoWrap = !screen.Profile.Capabilities.Ansi });
        }
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell)));
        screen.Write(table);
    }
}
