using System.Text;
using Backstride.Running.Files.Archives;

namespace Backstride.Running.Files.AppleHealth;

/// <summary>The document and the routes of an Apple Health export among other files. Their names are in the language of the phone; the content tells.</summary>
internal sealed class HealthFiles
{
    private const int Looked = 4096, Candidates = 8;

    private readonly Dictionary<string, ArchiveEntry> _routes;

    private HealthFiles(ArchiveEntry export, IEnumerable<ArchiveEntry> routes)
    {
        Export = export;
        _routes = new(StringComparer.OrdinalIgnoreCase);
        foreach (var route in routes) _routes.TryAdd(route.FileName, route);
    }

    public ArchiveEntry Export { get; }

    /// <summary>Null when there is no such document.</summary>
    public static HealthFiles? Of(IReadOnlyList<ArchiveEntry> entries)
    {
        foreach (var entry in entries.Where(e => e.EndsWith(".xml") && e.Fault is null).Take(Candidates))
            if (IsHealthData(entry)) return new(entry, entries.Where(e => e.EndsWith(".gpx") && e.Name.StartsWith(entry.Folder, StringComparison.Ordinal) && e.Folder.Length > entry.Folder.Length));
        return null;
    }

    public bool IsRoute(ArchiveEntry entry) => _routes.TryGetValue(entry.FileName, out var route) && route == entry;

    /// <summary>Every workout on foot as a member of its own; what cannot be read is a member with a fault.</summary>
    public IEnumerable<PackedMember> Read(string path, WalkOptions options)
    {
        var export = new HealthExport();
        using (var stream = new BoundedStream(Export.Open(), Export.PackedLength, ArchiveLimits.HealthBytes))
            export.Read(stream);
        if (export.Fault is { } fault)
            yield return new(path, default, default, fault with { Severity = export.Workouts.Count > 0 ? FaultSeverity.Warning : FaultSeverity.Error }) { Stamp = Export.Stamp };
        else if (export.Workouts.Count == 0)
            yield return new(path, default, default, new("APL002", FaultSeverity.Note, null, "No workout on foot in this export."));
        foreach (var workout in export.Workouts)
        {
            var own = path + "#" + workout.Key;
            if (options.Known?.Invoke(own, workout.Key) == true) continue;
            yield return new(own, Encoding.UTF8.GetBytes(workout.Xml), MemberPacking.Stored, null)
            {
                Stamp = workout.Key,
                Length = workout.Xml.Length,
                Decoded = workout.Decode(export.Series, Route),
            };
        }
    }

    private SampleColumns? Route(string reference, out DateTimeOffset start)
    {
        start = default;
        if (!_routes.TryGetValue(reference[(reference.LastIndexOf('/') + 1)..], out var entry) || entry.Length > ArchiveLimits.MemberBytes) return null;
        try
        {
            var (bytes, _) = Inflating.Open(entry.Open(), entry.PackedLength, entry.Length, ArchiveLimits.MemberBytes);
            var recording = RunFile.Read(bytes, entry.Name).Activities is [var first, ..] ? first : null;
            start = recording?.StartUtc ?? default;
            return recording?.Samples;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsHealthData(ArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            // The document begins with a description of itself, some 15 kB long.
            var head = new byte[Looked * 8];
            var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return head.AsSpan(0, read).IndexOf("HealthData"u8) >= 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
