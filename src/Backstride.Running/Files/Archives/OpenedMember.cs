namespace Backstride.Running.Files.Archives;

/// <summary>A member with its bytes.</summary>
/// <param name="File">The file as it is named, a .gz still packed.</param>
/// <param name="Content">The same with a .gz opened.</param>
public readonly record struct OpenedMember(ReadOnlyMemory<byte> File, ReadOnlyMemory<byte> Content, FileFault? Fault);
