using System.IO.Compression;
using Backstride.Running.Files.Exports;

namespace Backstride.Running.Files.Archives;

/// <summary>One walk: it remembers what the whole has cost so far.</summary>
internal sealed class ArchiveWalk(WalkOptions options)
{
    private static readonly string[] RunFileEndings = [".fit", ".gpx", ".tcx", ".json"];
    private long _total;
    private int _members;

    public static FileFault PassedOver { get; } = new("ARC007", FaultSeverity.Note, null, "Not a run file; passed over.");

    public IEnumerable<PackedMember> Open(Stream stream, string path, int depth)
    {
        var seekable = stream.CanSeek ? stream : Spool(stream);
        if (seekable is null) return [Refused(path, "ARC004", "Larger than any run file; not opened.")];
        // An unpacked health document is too long to be held in memory.
        if (depth == 1 && path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            var alone = new ArchiveEntry(path, seekable.Length, seekable.Length, "", () => new Slice(seekable, 0, seekable.Length));
            if (AppleHealth.HealthFiles.Of([alone]) is { } health) return health.Read(path, options);
        }
        return FileKinds.Of(Head(seekable)) == FileKind.Zip ? Zip(seekable, path, depth, ExportNotes.None) : [Plain(seekable, path)];
    }

    public IEnumerable<PackedMember> Folder(IReadOnlyList<ArchiveEntry> files, string folder) =>
        Files(files, name => System.IO.Path.Combine(folder, name.Replace('/', System.IO.Path.DirectorySeparatorChar)), 0, ExportNotes.None);

    private IEnumerable<PackedMember> Zip(Stream source, string path, int depth, ExportNotes above)
    {
        if (depth > ArchiveLimits.Depth) return [Refused(path, "ARC002", "Archives lie too deep in one another.")];
        var (records, fault) = ZipDirectory.Read(source);
        if (records is null) return [new(path, default, default, fault)];
        var members = Files([.. records.Where(r => !r.Name.EndsWith('/')).Select(r => Entry(source, r))], name => path + "!" + name, depth, above);
        return fault is null ? members : [new(path, default, default, fault), .. members];
    }

    private IEnumerable<PackedMember> Files(IReadOnlyList<ArchiveEntry> entries, Func<string, string> pathOf, int depth, ExportNotes above)
    {
        var export = Export.Of(entries, above);
        foreach (var entry in entries)
        {
            var path = pathOf(entry.Name);
            if (++_members > ArchiveLimits.Members)
            {
                yield return Refused(path, "ARC006", "More members than any export has; the rest was left out.");
                yield break;
            }
            if (options.Known?.Invoke(path, entry.Stamp) == true) continue;
            foreach (var member in Members(entry, path, depth, export))
                yield return member with { Stamp = member.Stamp ?? entry.Stamp, PackedLength = member.PackedLength > 0 ? member.PackedLength : entry.PackedLength };
        }
        foreach (var member in export.WithoutFile(pathOf)) yield return member;
    }

    private IEnumerable<PackedMember> Members(ArchiveEntry entry, string path, int depth, Export export)
    {
        if (LeadsOutside(entry.Name)) return [Refused(path, "ARC001", "The member's path leads outside the archive.")];
        if (entry.Fault is { } refused) return [new(path, default, default, refused with { Position = "member " + entry.Name })];
        if (export.Read(entry, path, options) is { } read) return read;
        var inner = entry.EndsWith(".zip");
        if (IsNotARun(entry, inner)) return [new(path, default, default, PassedOver)];
        var most = Math.Min(!inner ? ArchiveLimits.MemberBytes : options.Scratch is null ? ArchiveLimits.InnerArchiveBytes : ArchiveLimits.InnerOnDisk, ArchiveLimits.TotalBytes - _total);
        if (entry.Length > most) return [Refused(path, "ARC004", "Larger than any run file; not opened.")];
        _total += entry.Length;
        // Without an ending only the content tells; such members are few.
        return inner ? Inner(entry, path, depth + 1, export.Notes) : [Packed(entry, path) with { Notes = export.Notes }];
    }

    private static PackedMember Packed(ArchiveEntry entry, string path)
    {
        try
        {
            if (entry.Packed is { } raw)
            {
                var (bytes, packing, lent) = raw();
                return new(path, bytes, packing, null) { Length = entry.Length, Lent = lent };
            }
            var (content, fault) = Inflating.Open(entry.Open(), entry.PackedLength, entry.Length, ArchiveLimits.MemberBytes);
            return new(path, content, MemberPacking.Stored, content.IsEmpty ? fault : null) { Length = content.Length };
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or UnauthorizedAccessException)
        {
            return Refused(path, "ARC003", "It cannot be read: " + e.Message);
        }
    }

    // A zip that is stored in a zip is read where it lies; one that is packed once more goes to memory when small, else to a lent place.
    private IEnumerable<PackedMember> Inner(ArchiveEntry entry, string path, int depth, ExportNotes notes)
    {
        Stream? source = null;
        try
        {
            var fault = default(FileFault);
            try
            {
                var opened = entry.Open();
                (source, fault) = opened.CanSeek ? (opened, null) : Spool(opened, entry);
            }
            catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or UnauthorizedAccessException)
            {
                fault = new("ARC003", FaultSeverity.Error, null, "This archive cannot be read: " + e.Message);
            }
            if (source is null || fault is { Severity: FaultSeverity.Error })
            {
                yield return new(path, default, default, fault);
                yield break;
            }
            foreach (var member in FileKinds.Of(Head(source)) == FileKind.Zip ? Zip(source, path, depth, notes) : [Plain(source, path)]) yield return member;
        }
        finally
        {
            source?.Dispose();
        }
    }

    private (Stream?, FileFault?) Spool(Stream packed, ArchiveEntry entry)
    {
        if (entry.Length <= ArchiveLimits.InnerInMemory || options.Scratch is null)
        {
            var (bytes, fault) = Inflating.Open(packed, entry.PackedLength, entry.Length, ArchiveLimits.InnerArchiveBytes);
            return bytes.IsEmpty ? (null, fault) : (Inflating.Stream(bytes), null);
        }
        using (packed)
        {
            var place = options.Scratch();
            var buffer = new byte[1 << 16];
            int read;
            while ((read = packed.Read(buffer)) > 0)
            {
                place.Write(buffer, 0, read);
                if (place.Length <= ArchiveLimits.InnerOnDisk && place.Length <= Math.Max(ArchiveLimits.RatioFrom, entry.PackedLength * ArchiveLimits.Ratio)) continue;
                place.Dispose();
                return (null, new("ARC005", FaultSeverity.Error, null, "Packed far more tightly than a run file can be; not opened."));
            }
            return (place, null);
        }
    }

    private static MemoryStream? Spool(Stream stream)
    {
        var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (copy.Length + read > ArchiveLimits.InnerArchiveBytes) return null;
            copy.Write(buffer, 0, read);
        }
        return copy;
    }

    // The outermost file is the person's own choice; its size is no sign of anything.
    private static PackedMember Plain(Stream stream, string path)
    {
        if (stream.Length > Array.MaxLength) return Refused(path, "ARC004", "Larger than any run file; not opened.");
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.Position = 0;
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return new(path, bytes.AsMemory(0, read), MemberPacking.Stored, null) { Length = read, PackedLength = read, Named = true };
    }

    private static ArchiveEntry Entry(Stream zip, ZipRecord record)
    {
        Slice Raw() => ZipDirectory.Packed(zip, record) ?? throw new InvalidDataException("its data are not where the archive says.");
        var stamp = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{record.Crc:x8}-{record.Length}");
        var fault = record.Encrypted || record.Method is not (0 or 8 or 9)
            ? new FileFault("ARC008", FaultSeverity.Error, null, "Encrypted, or packed in a way that is not read.")
            : null;
        // Windows packs what is over 2 GB in a way of its own, which the framework's reader knows.
        if (record.Method == 9) return new(record.Name, record.Length, record.PackedLength, stamp, () => Large(zip, record.Name)) { Fault = fault };
        return new(record.Name, record.Length, record.PackedLength, stamp, () => record.Method == 0 ? Raw() : new DeflateStream(Raw(), CompressionMode.Decompress))
        {
            Fault = fault,
            Packed = () =>
            {
                if (record.PackedLength > ArchiveLimits.MemberBytes) throw new InvalidDataException("it is larger than any run file.");
                // What is not packed is looked at where it lies, for as long as somebody likes.
                var length = (int)record.PackedLength;
                var lent = record.Method == 0 ? null : new LentBytes();
                var room = lent?.Take(length) ?? GC.AllocateUninitializedArray<byte>(length);
                Raw().ReadExactly(room.AsSpan(0, length));
                return (room.AsMemory(0, length), record.Method == 0 ? MemberPacking.Stored : MemberPacking.Deflated, lent);
            },
        };
    }

    private static Stream Large(Stream zip, string name) =>
        new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true).GetEntry(name)?.Open() ?? throw new InvalidDataException("it is not where the archive says.");

    private static byte[] Head(Stream stream)
    {
        var head = new byte[4];
        stream.Position = 0;
        var read = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..read];
    }

    private static bool LeadsOutside(string name)
    {
        var path = name.Replace('\\', '/');
        return path.StartsWith('/') || path.Length > 1 && path[1] == ':' || path.Split('/').Contains("..");
    }

    // A member without an ending may be a run all the same; its content decides.
    private static bool IsNotARun(ArchiveEntry entry, bool inner)
    {
        var name = entry.FileName;
        if (entry.Name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.StartsWith("._", StringComparison.Ordinal) || name == ".DS_Store") return true;
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return !inner && bare.Contains('.', StringComparison.Ordinal) && !RunFileEndings.Any(e => bare.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }

    private static PackedMember Refused(string path, string code, string message) => new(path, default, default, new(code, FaultSeverity.Error, null, message));
}
