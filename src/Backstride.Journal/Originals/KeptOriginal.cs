using System.IO.Compression;
using Backstride.Journal.Storage;
using Backstride.Running.Files.Archives;

namespace Backstride.Journal;

/// <summary>A file as it came, packed: as its archive packed it, which costs nothing, else by ourselves.</summary>
public sealed record KeptOriginal
{
    private const string Brotli = "brotli", Deflate = "deflate", Stored = "stored";

    /// <summary>What begins so is packed already and would not become smaller.</summary>
    private static readonly byte[][] PackedHeads = [[0x1F, 0x8B], [(byte)'P', (byte)'K']];

    private readonly PackedMember? _lender;

    private KeptOriginal(ReadOnlyMemory<byte> bytes, string packing, long length, PackedMember? lender = null)
    {
        Bytes = bytes;
        Packing = packing;
        Length = length;
        _lender = lender;
    }

    internal ReadOnlyMemory<byte> Bytes { get; }

    internal string Packing { get; }

    internal long Length { get; }

    public static KeptOriginal Of(ReadOnlyMemory<byte> file) => PackedHeads.Any(head => file.Span.StartsWith(head))
        // A copy: the room of an opened member is used again.
        ? new(file.ToArray(), Stored, file.Length)
        : new(Packed.Pack(file.Span, Packed.Fast), Brotli, file.Length);

    /// <summary>The packed bytes of an archive as they are, when they open to the file; then they are the member's own until <see cref="GiveBack"/>.</summary>
    public static KeptOriginal Of(PackedMember member, ReadOnlyMemory<byte> file)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.Packing == MemberPacking.Deflated && file.Length == member.Length ? new(member.Packed, Deflate, file.Length, member) : Of(file);
    }

    /// <summary>To be called when the file is written and never looked at again.</summary>
    public void GiveBack() => _lender?.GiveBack();

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
