namespace Backstride.Running.Files.Archives;

/// <summary>A file among others, in a folder or a zip.</summary>
/// <param name="Name">Its path inside the folder or zip, with "/" between.</param>
/// <param name="Length">Opened, as claimed.</param>
/// <param name="PackedLength">What it takes on disk.</param>
/// <param name="Stamp">Changes when the bytes do.</param>
/// <param name="Open">Its bytes as a stream, unpacked.</param>
public sealed record ArchiveEntry(string Name, long Length, long PackedLength, string Stamp, Func<Stream> Open)
{
    /// <summary>Its bytes as they lie there, where that can be had without unpacking; else they are read through <see cref="Open"/>.</summary>
    internal Func<(ReadOnlyMemory<byte> Packed, MemberPacking Packing, LentBytes? Lent)>? Packed { get; init; }

    /// <summary>Why it cannot be opened.</summary>
    internal FileFault? Fault { get; init; }

    internal string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    internal string Folder => Name[..(Name.LastIndexOf('/') + 1)];

    internal bool EndsWith(string ending) => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
