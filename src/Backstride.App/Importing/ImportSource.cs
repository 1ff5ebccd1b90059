using System.Globalization;
using Backstride.Running.Files;
using Backstride.Running.Files.Archives;

namespace Backstride.App.Importing;

/// <summary>Something handed over: a name to show and its bytes, opened when their turn comes; or a folder with all below it.</summary>
public sealed record ImportSource(string Name, Func<Stream> Open)
{
    /// <summary>Bytes, for telling how far an import is; 0 when not known.</summary>
    public long Length { get; init; }

    /// <summary>Changes when the bytes do; null when nothing is known of them but their name.</summary>
    public string? Stamp { get; init; }

    private IReadOnlyList<ArchiveEntry>? Files { get; init; }

    /// <summary>Files as they are and folders with all below them, in a stable order.</summary>
    public static IEnumerable<ImportSource> FromPaths(IEnumerable<string> paths) => paths.Select(FromPath);

    public static ImportSource FromPath(string path)
    {
        if (Directory.Exists(path)) return FromFolder(path, _ => true);
        var file = new FileInfo(path);
        return new(path, () => File.OpenRead(path)) { Length = file.Exists ? file.Length : 0, Stamp = file.Exists ? StampOf(file) : null };
    }

    /// <summary>The files of a folder that are wanted.</summary>
    public static ImportSource FromFolder(string folder, Func<FileInfo, bool> wanted)
    {
        var root = new DirectoryInfo(folder);
        var files = root.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System })
            .Where(wanted)
            .Select(file => new ArchiveEntry(Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file.Length, file.Length, StampOf(file), file.OpenRead))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        return new(folder, () => Stream.Null) { Length = files.Sum(file => file.Length), Files = files };
    }

    public static string StampOf(FileInfo file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Length}-{file.LastWriteTimeUtc.Ticks:x}");
    }

    /// <summary>Its files, one after the other. An archive that breaks off ends with a fault; what came before stands.</summary>
    internal IEnumerable<PackedMember> Walk(WalkOptions options)
    {
        Stream? stream = null;
        FileFault? fault = null;
        try
        {
            stream = Open();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fault = ImportFaults.CannotOpen(error.Message);
        }
        if (stream is null)
        {
            yield return new(Name, default, default, fault) { Named = true };
            yield break;
        }
        using (stream)
        using (var members = (Files is null ? Archive.Walk(stream, Name, options) : Archive.WalkFolder(Files, Name, options)).GetEnumerator())
        {
            while (true)
            {
                PackedMember? member = null;
                var broke = false;
                try
                {
                    if (members.MoveNext()) member = members.Current;
                }
                catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
                {
                    (member, broke) = (new(Name, default, default, ImportFaults.ArchiveBroke(error.Message)), true);
                }
                if (member is null) yield break;
                yield return member.Path == Name ? member with { Stamp = member.Stamp ?? Stamp } : member;
                if (broke) yield break;
            }
        }
    }
}
