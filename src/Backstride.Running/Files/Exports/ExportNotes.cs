namespace Backstride.Running.Files.Exports;

/// <summary>Everything an export says of its activities, found by file or by start. Never changed once made, so any core may ask.</summary>
public sealed class ExportNotes
{
    /// <summary>Between the clock of a file and that of the service.</summary>
    private const int ToleranceS = 5;

    private readonly Dictionary<string, ActivityNote> _byFile = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, ActivityNote> _byStart = [];

    public ExportNotes(IEnumerable<ActivityNote> notes)
    {
        All = [.. notes];
        foreach (var note in All)
        {
            if (note.File is { } file) _byFile.TryAdd(Bare(file), note);
            else if (note.StartUtc is { } start) _byStart.TryAdd(start.ToUnixTimeSeconds(), note);
        }
    }

    public static ExportNotes None { get; } = new([]);

    public IReadOnlyList<ActivityNote> All { get; }

    public ExportNotes And(IReadOnlyList<ActivityNote> more) => more.Count == 0 ? this : new([.. All, .. more]);

    /// <summary>What is said of a file, or of what it turned out to hold; null when nothing is.</summary>
    public ActivityNote? For(string path, DateTimeOffset? startUtc)
    {
        ActivityNote? note = null;
        if (_byFile.Count > 0 && _byFile.TryGetValue(Bare(path), out note)) return note;
        if (startUtc is not { } start || _byStart.Count == 0) return null;
        var second = start.ToUnixTimeSeconds();
        for (var off = 0; off <= ToleranceS; off++)
            if (_byStart.TryGetValue(second + off, out note) || _byStart.TryGetValue(second - off, out note)) return note;
        return null;
    }

    // The number of an upload is in the name and is unique; folders are named anew by whoever unpacked the export.
    private static string Bare(string path) => path[(path.LastIndexOfAny(['/', '\\', '!']) + 1)..];
}
