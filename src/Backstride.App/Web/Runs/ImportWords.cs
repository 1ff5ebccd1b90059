using Backstride.App.Importing;
using Backstride.Journal;
using Backstride.Running.Files;

namespace Backstride.App.Web.Runs;

/// <summary>What became of an import, in words.</summary>
public static class ImportWords
{
    public static string Counts(ImportBatch batch) =>
        string.Join(", ", Parts(batch.Imported, batch.Duplicates, batch.Skipped, batch.Failed).DefaultIfEmpty("nothing in it"));

    public static string Sentence(IReadOnlyList<ImportRow> rows)
    {
        int Count(string status) => rows.Count(row => row.Status == status);
        string[] parts = [.. Parts(Count(ImportStatus.Imported), Count(ImportStatus.Duplicate), Count(ImportStatus.Skipped), Count(ImportStatus.Failed))];
        if (parts.Length == 0) return "There was no file in it.";
        var said = parts.Length == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
        return char.ToUpperInvariant(said[0]) + said[1..] + "." + TotalsOnly(rows.Count(ImportFaults.IsTotalsOnly));
    }

    private static string TotalsOnly(int count) => count switch
    {
        0 => "",
        1 => " Of one the export gave totals only, no file.",
        _ => $" Of {count} the export gave totals only, no files.",
    };

    /// <summary>How far an import is.</summary>
    public static string UnderWay(ImportProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var left = progress.Left is { } rest ? $", about {Charts.Quantities.Elapsed.Text(Math.Max(1, rest.TotalSeconds))} left" : "";
        return FormattableString.Invariant($"{progress.Files} files and {progress.Runs} runs so far, {progress.MegabytesPerSecond:0.0} MB a second{left}.");
    }

    public static string Status(ImportRow row) => row.Status switch
    {
        ImportStatus.Imported => row.Faults.Any(fault => fault.Severity != FaultSeverity.Note) ? "Added, with gaps" : "Added",
        ImportStatus.Duplicate => "Already here",
        ImportStatus.Skipped => "Passed over",
        _ => "Not readable",
    };

    /// <summary>A file by the name it has in its archive or folder: where that lay, the runner knows.</summary>
    public static string FileName(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var inArchive = path.LastIndexOf('!');
        return inArchive >= 0 ? path[(inArchive + 1)..] : path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    /// <summary>What was kept of a file, for the person who wonders.</summary>
    public static string Kept(ImportRow row) => row.Status switch
    {
        ImportStatus.Imported when row.RunIds.Count == 1 => "The run was kept.",
        ImportStatus.Imported => $"{row.RunIds.Count} activities were kept.",
        ImportStatus.Duplicate => "Nothing was stored twice.",
        // A list or a route that goes with an export.
        ImportStatus.Skipped when row.Faults.Any(fault => fault.Code == "ARC009") => "It is no run of its own.",
        _ => "Nothing of it was stored.",
    };

    private static IEnumerable<string> Parts(int imported, int duplicates, int skipped, int failed)
    {
        if (imported > 0) yield return imported == 1 ? "one file added" : $"{imported} files added";
        if (duplicates > 0) yield return $"{duplicates} already here";
        if (skipped > 0) yield return $"{skipped} passed over";
        if (failed > 0) yield return $"{failed} not readable";
    }
}
