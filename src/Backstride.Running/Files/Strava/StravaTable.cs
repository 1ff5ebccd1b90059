using System.Globalization;
using System.Text;
using Backstride.Running.Files.Exports;

namespace Backstride.Running.Files.Strava;

/// <summary>
/// The table of activities in a Strava export. Its headers are in the language of the account and its columns change with the years, so a
/// column is known by its values and by its neighbours: the file's path, the date, the same seconds twice, the same distance in two units.
/// </summary>
internal static class StravaTable
{
    private const double MetresPerMile = 1609.344;

    /// <summary>Null when this is no such table.</summary>
    public static IReadOnlyList<ActivityNote>? Read(ReadOnlyMemory<byte> bytes)
    {
        var text = CsvRows.Text(bytes.Span);
        var rows = CsvRows.Read(text);
        if (rows.Count < 2) return null;
        var body = rows.GetRange(1, rows.Count - 1);
        if (StravaColumns.Find(rows[0].Cells, [.. body.Select(r => r.Cells)]) is not { } columns) return null;
        return [.. body.Select(r => Note(r.Cells, columns, text[r.From..r.To])).OfType<ActivityNote>()];
    }

    private static ActivityNote? Note(string[] cells, StravaColumns columns, string raw)
    {
        string? Cell(int? at) => at is { } i && i < cells.Length && cells[i].Trim() is { Length: > 0 } text ? text : null;
        if (Cell(columns.Date) is not { } date || LocalDate.Parse(date, columns.DayFirst) is not { } start) return null;
        var (sport, subSport) = SportWords.Find(Cell(columns.Sport));
        return new()
        {
            Key = Cell(0) ?? start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            File = Cell(columns.File)?.Replace('\\', '/'),
            StartUtc = start,
            SportText = sport,
            SubSportText = subSport,
            Name = Cell(columns.Name),
            Description = Cell(columns.Description),
            Shoes = Cell(columns.Gear),
            ElapsedS = LocalNumber.Parse(Cell(columns.ElapsedS)),
            TimerS = LocalNumber.Parse(Cell(columns.MovingS)),
            DistanceM = Distance(Cell(columns.DistanceM), Cell(columns.Distance), columns.UnitM),
            AscentM = LocalNumber.Parse(Cell(columns.AscentM)),
            Raw = Encoding.UTF8.GetBytes(raw),
        };
    }

    private static double? Distance(string? metres, string? shown, double unitM) => LocalNumber.Parse(metres) ?? LocalNumber.Parse(shown) * unitM;

    /// <summary>Metres in the unit of the column for people, told by the column of metres where there is one.</summary>
    internal static double UnitOf(IEnumerable<double> ratios)
    {
        var sorted = ratios.Order().ToArray();
        if (sorted.Length == 0) return 1000;
        var middle = sorted[sorted.Length / 2];
        return new[] { 1, 1000, MetresPerMile }.MinBy(unit => Math.Abs(Math.Log(middle / unit)));
    }
}
