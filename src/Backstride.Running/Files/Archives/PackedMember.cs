using Backstride.Running.Files.Exports;

namespace Backstride.Running.Files.Archives;

/// <summary>A file found in a folder or archive, still packed: cheap to find, to be opened on whatever core is free.</summary>
/// <param name="Path">"export.zip!activities/1.fit.gz": outer name, "!", inner name.</param>
/// <param name="Fault">Why it is refused or passed over; then there are no bytes.</param>
public sealed record PackedMember(string Path, ReadOnlyMemory<byte> Packed, MemberPacking Packing, FileFault? Fault)
{
    /// <summary>Changes when the bytes do: the check sum and size of a zip's directory, the size and time of a file.</summary>
    public string? Stamp { get; init; }

    /// <summary>Opened, as the archive claims.</summary>
    public long Length { get; init; }

    /// <summary>What it takes of the archive, for telling how far an import is.</summary>
    public long PackedLength { get; init; }

    /// <summary>True for the very file that was asked for, not one found among others.</summary>
    public bool Named { get; init; }

    /// <summary>What the export says of its files.</summary>
    public ExportNotes Notes { get; init; } = ExportNotes.None;

    /// <summary>Set where an activity lies in a document of many: it is read already, and <see cref="Packed"/> is its own part of the document.</summary>
    public DecodedFile? Decoded { get; init; }

    internal LentBytes? Lent { get; init; }

    /// <summary>Lets another member have the room of the packed bytes, which must not be looked at after it. Whoever does not call it loses nothing.</summary>
    public void GiveBack() => Lent?.GiveBack();

    /// <summary>Unpacks. Never throws on content.</summary>
    public OpenedMember Open()
    {
        if (Fault is not null) return new(default, default, Fault);
        if (Packing != MemberPacking.Deflated) return Opened(Packed, null, null);
        var lent = new LentBytes();
        var (file, fault) = Inflating.Deflate(Packed, Length, lent);
        return Opened(file, fault, lent);
    }

    private static OpenedMember Opened(ReadOnlyMemory<byte> file, FileFault? fault, LentBytes? lent)
    {
        if (FileKinds.Of(file.Span) != FileKind.Gzip) return new(file, file, fault) { Lent = lent };
        var lentForContent = new LentBytes();
        var (content, broken) = Inflating.Gzip(file, lentForContent);
        // Gzip in gzip is nothing that any device writes; its own reader says so.
        return FileKinds.Of(content.Span) == FileKind.Gzip
            ? new(file, file, fault) { Lent = lent }
            : new(file, content, fault ?? broken) { Lent = lent, LentForContent = lentForContent };
    }
}
