using System.IO.Compression;
using System.Runtime.InteropServices;
using Backstride.Journal.Storage;
using Backstride.Running.Files.Archives;

namespace Backstride.Journal;

/// <summary>A file as it came, packed: as its archive packed it, which costs nothing, else by ourselves.</summary>
public sealed record KeptOriginal
{
    private const string Brotli = "brotli", Deflate = "deflate", Stored = "stored";

    /// <summary>What begins so is packed already and would not become smaller.</summary>
    private static readonly byte[][] PackedHeads = [[0x1F, 0x8B], [(byte)'P', (byte)'K']];

    private KeptOriginal(byte[] bytes, string packing, long length)
    {
        Bytes = bytes;
        Packing = packing;
        Length = length;
    }

    internal byte[] Bytes { get; }

    internal string Packing { get; }

    internal long Length { get; }

    public static KeptOriginal Of(ReadOnlyMemory<byte> file) => PackedHeads.Any(head => file.Span.StartsWith(head))
        // A copy: the room of an opened member is used again.
        ? new(file.ToArray(), Stored, file.Length)
        : new(Packed.Pack(file.Span, Packed.Fast), Brotli, file.Length);

    /// <summary>The packed bytes of an archive as they are, when they open to the file.</summary>
    public static KeptOriginal Of(PackedMember member, ReadOnlyMemory<byte> file)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.Packing == MemberPacking.Deflated && file.Length == member.Length ? new(Whole(member.Packed), Deflate, file.Length) : Of(file);
    }

    // Nobody writes into a member's bytes, so an array that holds nothing else is kept as it is.
    private static byte[] Whole(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) && array.Offset == 0 && array.Count == array.Array!.Length ? array.Array : bytes.ToArray();

    internal static byte[] Open(byte[] bytes, string packing, long? length)
    {
        if (packing == Stored) return bytes;
        if (packing == Brotli) return Packed.Unpack(bytes);
        var file = new byte[length ?? throw new InvalidDataException("An original of the journal has no length.")];
        using var inflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        inflate.ReadExactly(file);
        return file;
    }
}
