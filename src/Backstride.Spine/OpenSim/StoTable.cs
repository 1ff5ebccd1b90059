using System.Globalization;

namespace Backstride.Spine.OpenSim;

/// <summary>A table in OpenSim's text form (.mot, .sto): a name, header lines, column labels, rows of numbers with the time first.</summary>
public sealed record StoTable(string Name, bool InDegrees, IReadOnlyList<string> Columns, IReadOnlyList<double[]> Rows)
{
    /// <summary>Most rows and columns that are read: a lab's hour at 100 Hz.</summary>
    public const int MostRows = 500_000, MostColumns = 2_000;

    /// <summary>The line of the file that each row stood on; empty when the table was not read from one.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>Where a row stands, for telling people: "line 12, time 0.5".</summary>
    public string PlaceOf(int row) => FormattableString.Invariant($"{(row < Lines.Count ? $"line {Lines[row]}, " : "")}time {Rows[row][0]}");

    /// <summary>Number of a column, or -1.</summary>
    public int Find(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i] == column) return i;
        return -1;
    }

    /// <summary>Faults: SPN010 no such table, SPN004 not a number, SPN003 too large; each with its line.</summary>
    /// <param name="used">Columns whose cells must be numbers; null for all. What is no number in another column is kept as NaN.</param>
    public static StoReading Read(TextReader text, Func<string, bool>? used = null)
    {
        var (line, name, degrees) = (0, "", false);
        string? Next()
        {
            line++;
            return text.ReadLine();
        }

        StoReading Fault(string code, string message) => new(null, [new(code, FormattableString.Invariant($"line {line}"), message)]);
        while (true)
        {
            if (Next() is not { } header || line > 1000) return Fault("SPN010", "No line 'endheader': this is not a .mot or .sto table.");
            var word = header.Trim();
            if (word == "endheader") break;
            if (line == 1) name = word;
            if (!word.StartsWith("inDegrees", StringComparison.OrdinalIgnoreCase)) continue;
            degrees = word.EndsWith("yes", StringComparison.OrdinalIgnoreCase);
            if (!degrees && !word.EndsWith("no", StringComparison.OrdinalIgnoreCase)) return Fault("SPN010", "'inDegrees' must be yes or no.");
        }

        var labels = Next();
        while (labels is not null && labels.Trim().Length == 0) labels = Next();
        var columns = Cells(labels ?? "");
        if (columns.Length > 0 && columns[0].Equals("time", StringComparison.OrdinalIgnoreCase)) columns[0] = "time";
        if (columns.Length == 0 || columns[0] != "time") return Fault("SPN010", "The first column must be 'time'.");
        if (columns.Length > MostColumns) return Fault("SPN003", FormattableString.Invariant($"At most {MostColumns} columns."));
        if (columns.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice) return Fault("SPN010", $"The column '{twice.Key}' stands twice.");
        var (rows, lines) = (new List<double[]>(), new List<int>());
        bool[] needed = [.. columns.Select((c, i) => i == 0 || used is null || used(c))];
        while (Next() is { } row)
        {
            var cells = Cells(row);
            if (cells.Length == 0) continue;
            if (cells.Length != columns.Length) return Fault("SPN010", FormattableString.Invariant($"{cells.Length} numbers under {columns.Length} columns."));
            if (rows.Count == MostRows) return Fault("SPN003", FormattableString.Invariant($"At most {MostRows} rows."));
            var numbers = new double[cells.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                if (double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) && double.IsFinite(numbers[i])) continue;
                if (needed[i]) return Fault("SPN004", $"'{cells[i]}' under '{columns[i]}' is not a number.");
                numbers[i] = double.NaN;
            }

            if (rows.Count > 0 && numbers[0] <= rows[^1][0]) return Fault("SPN010", "Time must go on from row to row.");
            rows.Add(numbers);
            lines.Add(line);
        }

        return rows.Count == 0 ? Fault("SPN010", "There are no rows.") : new(new(name, degrees, columns, rows) { Lines = lines }, []);
    }

    public void Write(TextWriter text)
    {
        var yes = InDegrees ? "yes" : "no";
        text.Write(string.Create(CultureInfo.InvariantCulture,
            $"{Name}\nversion=1\nnRows={Rows.Count}\nnColumns={Columns.Count}\ninDegrees={yes}\nendheader\n{string.Join('\t', Columns)}\n"));
        foreach (var row in Rows) text.Write(string.Join('\t', row.Select(v => v.ToString("R", CultureInfo.InvariantCulture))) + "\n");
    }

    private static string[] Cells(string line) => line.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
