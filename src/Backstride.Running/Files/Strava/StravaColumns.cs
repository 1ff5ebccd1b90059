using Backstride.Running.Files.Exports;

namespace Backstride.Running.Files.Strava;

/// <summary>Where what stands in a Strava table.</summary>
internal sealed record StravaColumns
{
    /// <summary>Enough rows to know a column by.</summary>
    private const int Looked = 500;

    /// <summary>The table of before July 2019 has this many columns at most, and its distance is in metres.</summary>
    private const int OldTable = 14;

    public required int Date { get; init; }

    public int? File { get; init; }

    public int? Name { get; init; }

    public int? Sport { get; init; }

    public int? Description { get; init; }

    public int? Gear { get; init; }

    public int? ElapsedS { get; init; }

    public int? MovingS { get; init; }

    /// <summary>As the account shows it.</summary>
    public int? Distance { get; init; }

    public int? DistanceM { get; init; }

    public int? AscentM { get; init; }

    /// <summary>Metres in the unit of <see cref="Distance"/>.</summary>
    public double UnitM { get; init; } = 1000;

    public bool DayFirst { get; init; }

    /// <summary>Null when no column holds dates: not such a table.</summary>
    public static StravaColumns? Find(string[] header, IReadOnlyList<string[]> body)
    {
        var rows = body.Take(Looked).ToList();
        string Cell(string[] row, int at) => at < row.Length ? row[at].Trim() : "";
        double? Number(string[] row, int at) => LocalNumber.Parse(Cell(row, at));

        var dayFirst = LocalDate.DayFirst(rows.Select(r => Cell(r, 1)));
        bool IsDate(int at) => rows.Count(r => LocalDate.Parse(Cell(r, at), dayFirst) is not null) * 5 >= rows.Count * 4;
        var date = Enumerable.Range(0, Math.Min(header.Length, 12)).Cast<int?>().FirstOrDefault(i => IsDate(i!.Value));
        if (date is not { } d) return null;
        int? file = Enumerable.Range(0, header.Length).Where(i => rows.Any(r => IsFile(Cell(r, i)))).Cast<int?>().FirstOrDefault() ?? Named(header, "filename");
        // Date, name, sport, description, elapsed, distance have stood side by side in every edition.
        var (elapsed, shown) = (d + 4, d + 5);
        var after = Enumerable.Range(shown + 1, Math.Max(0, header.Length - shown - 3)).Cast<int?>().FirstOrDefault(i => IsSecondTriple(i!.Value));
        bool IsSecondTriple(int i)
        {
            var told = rows.Where(r => Number(r, elapsed) > 0 && Number(r, i) is not null).ToList();
            return told.Count > 0
                && told.Count(r => Math.Abs(Number(r, i)!.Value - Number(r, elapsed)!.Value) <= 1) * 10 >= told.Count * 9
                && told.Count(r => Number(r, i + 1) is { } moving && moving <= Number(r, i) + 1) * 10 >= told.Count * 9
                && told.All(r => Number(r, i + 2) is not < 0);
        }
        var ratios = after is { } a
            ? rows.Select(r => (Shown: Number(r, shown), Metres: Number(r, a + 2))).Where(p => p.Shown > 0.5 && p.Metres > 0).Select(p => p.Metres!.Value / p.Shown!.Value)
            : [];
        return new()
        {
            Date = d,
            File = file,
            Name = d + 1,
            Sport = d + 2,
            Description = d + 3,
            ElapsedS = elapsed,
            Distance = shown,
            Gear = file is > 0 ? file - 1 : Named(header, "gear"),
            MovingS = after + 1,
            DistanceM = after + 2,
            AscentM = after + 5,
            UnitM = after is null && header.Length <= OldTable ? 1 : StravaTable.UnitOf(ratios),
            DayFirst = dayFirst,
        };
    }

    private static bool IsFile(string cell) =>
        cell.StartsWith("activities/", StringComparison.Ordinal) || cell.EndsWith(".fit.gz", StringComparison.Ordinal) || cell.EndsWith(".gpx.gz", StringComparison.Ordinal) || cell.EndsWith(".tcx.gz", StringComparison.Ordinal);

    private static int? Named(string[] header, string word) =>
        Array.FindIndex(header, h => h.Contains(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at : null;
}
