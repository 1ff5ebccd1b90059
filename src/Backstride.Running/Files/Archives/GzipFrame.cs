using System.Buffers.Binary;

namespace Backstride.Running.Files.Archives;

/// <summary>What stands round the packed bytes of a gzip file (RFC 1952).</summary>
/// <param name="Body">Deflate; of a file of several parts all but the first one's head and the last one's end.</param>
/// <param name="Sum">CRC-32 of the opened bytes.</param>
/// <param name="Length">Of the opened bytes.</param>
internal readonly record struct GzipFrame(ReadOnlyMemory<byte> Body, uint Sum, uint Length)
{
    private const int HeadLength = 10, EndLength = 8;
    private const byte HasHeadSum = 2, HasExtra = 4, HasName = 8, HasComment = 16, Reserved = 0xE0;

    /// <summary>Null when the head is odd or does not end.</summary>
    public static GzipFrame? Of(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.Length < HeadLength + EndLength || bytes[0] != 0x1F || bytes[1] != 0x8B || bytes[2] != 8 || (bytes[3] & Reserved) != 0) return null;
        var (flags, at) = (bytes[3], HeadLength);
        if ((flags & HasExtra) != 0) at += 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
        foreach (var text in new[] { HasName, HasComment })
        {
            if ((flags & text) == 0) continue;
            var end = at < bytes.Length ? bytes[at..].IndexOf((byte)0) : -1;
            if (end < 0) return null;
            at += end + 1;
        }
        if ((flags & HasHeadSum) != 0) at += 2;
        if (at > bytes.Length - EndLength) return null;
        return new(file[at..^EndLength], BinaryPrimitives.ReadUInt32LittleEndian(bytes[^8..]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]));
    }

    public bool Holds(ReadOnlySpan<byte> opened) => opened.Length == Length && ~Crc.Ieee.Compute(opened, uint.MaxValue) == Sum;
}
