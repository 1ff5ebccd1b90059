using System.Text;
using Backstride.Running.Files.AppleHealth;
using Backstride.Running.Files.Archives;
using Backstride.Running.Files.Garmin;
using Backstride.Running.Files.Strava;

namespace Backstride.Running.Files.Exports;

/// <summary>What a set of files is the export of: its tables are read first, so that every file can be told what they say of it.</summary>
internal sealed class Export
{
    private static readonly FileFault ReadAsTable = new("ARC009", FaultSeverity.Note, null, "A list that goes with an export; what it says was put with its runs.");
    private static readonly FileFault ReadAsRoute = new("ARC009", FaultSeverity.Note, null, "A route that goes with a workout; it was put with it.");
    private readonly HashSet<string> _tables = [];
    private readonly List<(string Table, ActivityNote Note)> _ownNotes = [];
    private HealthFiles? _health;

    public ExportNotes Notes { get; private set; } = ExportNotes.None;

    public static Export Of(IReadOnlyList<ArchiveEntry> entries, ExportNotes above)
    {
        var export = new Export();
        foreach (var entry in entries)
            if (export.TableOf(entry) is { } notes) export.Keep(entry, notes);
        var files = new HashSet<string>(entries.Select(e => e.FileName), StringComparer.OrdinalIgnoreCase);
        export._ownNotes.RemoveAll(own => own.Note.File is { } file && files.Contains(file[(file.LastIndexOf('/') + 1)..]));
        export.Notes = above.And([.. export._all]);
        export._health = HealthFiles.Of(entries);
        return export;
    }

    private readonly List<ActivityNote> _all = [];

    /// <summary>Null when the entry is a file like any other.</summary>
    public IEnumerable<PackedMember>? Read(ArchiveEntry entry, string path, WalkOptions options)
    {
        if (_tables.Contains(entry.Name)) return [new(path, default, default, ReadAsTable)];
        if (_health is null) return null;
        if (_health.IsRoute(entry)) return [new(path, default, default, ReadAsRoute)];
        return _health.Export == entry ? _health.Read(path, options) : null;
    }

    /// <summary>Activities that the tables name and that have no file of their own.</summary>
    public IEnumerable<PackedMember> WithoutFile(Func<string, string> pathOf)
    {
        foreach (var (table, note) in _ownNotes)
        {
            if (note.ToRecording() is not { } recording) continue;
            yield return new(pathOf(table) + "#" + note.Key, note.Raw, MemberPacking.Stored, null)
            {
                Stamp = note.Key,
                Length = note.Raw.Length,
                Notes = new([note with { File = null }]),
                Decoded = new(FileFormat.Unknown, [recording], Integrity.Whole, [ActivityNote.TotalsOnly]),
            };
        }
    }

    private IReadOnlyList<ActivityNote>? TableOf(ArchiveEntry entry)
    {
        if (entry.Fault is not null || entry.Length > ArchiveLimits.NoteBytes || entry.FileName.StartsWith("._", StringComparison.Ordinal)) return null;
        var strava = entry.EndsWith("activities.csv");
        var garmin = entry.EndsWith(".json") && entry.FileName.Contains("summarizedActivities", StringComparison.OrdinalIgnoreCase);
        if (!strava && !garmin) return null;
        try
        {
            var (bytes, _) = Inflating.Open(entry.Open(), entry.PackedLength, entry.Length, ArchiveLimits.NoteBytes);
            return bytes.IsEmpty ? null : strava ? StravaTable.Read(bytes) : GarminSummaries.Read(bytes);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    private void Keep(ArchiveEntry entry, IReadOnlyList<ActivityNote> notes)
    {
        _tables.Add(entry.Name);
        _all.AddRange(notes);
        _ownNotes.AddRange(notes.Select(note => (entry.Name, note)));
    }
}
