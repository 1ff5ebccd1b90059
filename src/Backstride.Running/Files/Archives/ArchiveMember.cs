namespace Backstride.Running.Files.Archives;

/// <summary>A file found in a folder or archive: its bytes, or why it was passed over.</summary>
/// <param name="Path">"export.zip!activities/1.fit.gz": outer name, "!", inner name.</param>
public sealed record ArchiveMember(string Path, ReadOnlyMemory<byte> Bytes, FileFault? Fault);
