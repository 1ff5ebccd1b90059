namespace Backstride.Running.Files.Archives;

/// <summary>One line of a zip's directory.</summary>
/// <param name="Method">0 stored, 8 deflated, 9 deflated with a larger window; anything else is not read.</param>
/// <param name="HeaderAt">Where its local header begins.</param>
internal sealed record ZipRecord(string Name, int Method, bool Encrypted, uint Crc, long PackedLength, long Length, long HeaderAt);
