using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Archives;

/// <summary>One walk through one archive: it remembers what the whole has cost so far.</summary>
internal sealed class ArchiveWalk
{
    private static readonly string[] RunFileEndings = [".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz"];
    private long _total;
    private int _members;

    public IEnumerable<ArchiveMember> Open(Stream stream, string path, int depth)
    {
        // A zip on disk is read where it lies: an export of ten years is larger than the memory it deserves.
        if (stream.CanSeek && StartsAsZip(stream)) return Zip(stream, path, depth);
        var (bytes, fault) = ReadWhole(stream, depth);
        if (bytes is null) return [new(path, default, fault)];
        return FileKinds.Of(bytes.Value.Span) switch
        {
            FileKind.Zip => Zip(Stream(bytes.Value), path, depth),
            FileKind.AppleDouble => [PassedOver(path)],
            _ => [new(path, bytes.Value, fault)],
        };
    }

    private static (ReadOnlyMemory<byte>?, FileFault?) ReadWhole(Stream stream, int depth) =>
        // The outermost file is the person's own choice; its size is no sign of anything.
        BoundedCopy.Read(stream, long.MaxValue / ArchiveLimits.Ratio, depth == 1 ? Array.MaxLength - 1 : ArchiveLimits.InnerArchiveBytes);

    private static bool StartsAsZip(Stream stream)
    {
        Span<byte> head = stackalloc byte[4];
        var from = stream.Position;
        var read = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        stream.Position = from;
        return FileKinds.Of(head[..read]) == FileKind.Zip;
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new(array.Array!, array.Offset, array.Count, writable: false)
        : new(bytes.ToArray(), writable: false);

    private IEnumerable<ArchiveMember> Zip(Stream source, string path, int depth)
    {
        if (depth > ArchiveLimits.Depth)
        {
            yield return new(path, default, new("ARC002", FaultSeverity.Error, null, "Archives lie too deep in one another."));
            yield break;
        }
        var (zip, fault) = OpenZip(source);
        if (zip is null)
        {
            yield return new(path, default, fault);
            yield break;
        }
        using (zip)
        {
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName.EndsWith('/')) continue;
                if (++_members > ArchiveLimits.Members)
                {
                    yield return new(path, default, new("ARC006", FaultSeverity.Error, null, "More members than any export has; the rest was left out."));
                    yield break;
                }
                foreach (var member in Member(entry, path + "!" + entry.FullName, depth)) yield return member;
            }
        }
    }

    private static (ZipArchive?, FileFault?) OpenZip(Stream source)
    {
        try
        {
            var zip = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries.Count;
            return (zip, null);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, new("ARC003", FaultSeverity.Error, null, "The archive is damaged or cut short: its list of members cannot be read."));
        }
    }

    private IEnumerable<ArchiveMember> Member(ZipArchiveEntry entry, string path, int depth)
    {
        if (LeadsOutside(entry.FullName)) return [Refused(path, "ARC001", "The member's path leads outside the archive.")];
        var inner = entry.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (IsNotARun(entry, inner)) return [PassedOver(path)];
        var limit = Math.Min(inner ? ArchiveLimits.InnerArchiveBytes : ArchiveLimits.MemberBytes, ArchiveLimits.TotalBytes - _total);
        if (entry.Length > limit) return [Refused(path, "ARC004", "Larger than any run file; not opened.")];
        var (bytes, fault) = Unpack(entry, limit);
        if (bytes is not { } opened) return [new(path, default, fault! with { Position = "member " + entry.FullName })];
        _total += opened.Length;
        return FileKinds.Of(opened.Span) switch
        {
            FileKind.Zip => Zip(Stream(opened), path, depth + 1),
            FileKind.AppleDouble => [PassedOver(path)],
            _ => [new(path, opened, fault is null ? null : fault with { Position = "member " + entry.FullName })],
        };
    }

    private static (ReadOnlyMemory<byte>?, FileFault?) Unpack(ZipArchiveEntry entry, long limit)
    {
        try
        {
            using var packed = entry.Open();
            return BoundedCopy.Read(packed, entry.CompressedLength, limit);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            return (null, new("ARC008", FaultSeverity.Error, null, "Encrypted, damaged or packed in a way that is not read."));
        }
    }

    private static bool LeadsOutside(string name)
    {
        var path = name.Replace('\\', '/');
        return path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) && path.Length > 1 && path[1] == ':' || path.Split('/').Contains("..");
    }

    // A member without an ending may be a run all the same; its content decides.
    private static bool IsNotARun(ZipArchiveEntry entry, bool inner)
    {
        if (entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) || entry.Name.StartsWith("._", StringComparison.Ordinal) || entry.Name == ".DS_Store") return true;
        return !inner && entry.Name.Contains('.', StringComparison.Ordinal) && !RunFileEndings.Any(e => entry.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }

    private static ArchiveMember PassedOver(string path) => new(path, default, new("ARC007", FaultSeverity.Note, null, "Not a run file; passed over."));

    private static ArchiveMember Refused(string path, string code, string message) => new(path, default, new(code, FaultSeverity.Error, null, message));
}
