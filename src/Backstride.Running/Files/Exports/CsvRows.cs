using System.Text;

namespace Backstride.Running.Files.Exports;

/// <summary>A table of text: quoted cells may hold separators, quotes written twice, and line breaks.</summary>
internal static class CsvRows
{
    private const int MostRows = 200_000, MostColumns = 1000;

    /// <summary>Rows with the place each lies at in <paramref name="text"/>.</summary>
    public static List<(string[] Cells, int From, int To)> Read(string text)
    {
        var separator = Separator(text);
        var rows = new List<(string[], int, int)>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (from, quoted) = (0, false);
        void EndCell()
        {
            if (cells.Count < MostColumns) cells.Add(cell.ToString());
            cell.Clear();
        }
        void EndRow(int to)
        {
            EndCell();
            if (cells.Count > 1 || cells[0].Length > 0) rows.Add(([.. cells], from, to));
            cells.Clear();
        }
        for (var i = 0; i < text.Length && rows.Count < MostRows; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == separator) EndCell();
            else if (c == '\n')
            {
                EndRow(i);
                from = i + 1;
            }
            else if (c != '\r') cell.Append(c);
        }
        if (cell.Length > 0 || cells.Count > 0) EndRow(text.Length);
        return rows;
    }

    /// <summary>By its mark, else UTF-8, else the old western set.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static char Separator(string text)
    {
        var line = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length));
        var (commas, semicolons, tabs) = (line.Count(','), line.Count(';'), line.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
