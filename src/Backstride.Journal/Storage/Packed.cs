using System.IO.Compression;

namespace Backstride.Journal.Storage;

/// <summary>Brotli with its length in front, so that unpacking allocates once.</summary>
internal static class Packed
{
    /// <summary>Middle of the scale: within a tenth of the best size at many times its speed.</summary>
    public const int Tight = 5;

    /// <summary>For what comes by the thousand and must not keep the import waiting.</summary>
    public const int Fast = 1;

    private const int WindowBits = 22;

    public static byte[] Pack(ReadOnlySpan<byte> bytes, int quality = Tight)
    {
        var room = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(room, bytes.Length);
        if (!BrotliEncoder.TryCompress(bytes, room.AsSpan(sizeof(int)), out var written, quality, WindowBits))
            throw new InvalidOperationException("Brotli refused a buffer of its own stated size.");
        return room[..(sizeof(int) + written)];
    }

    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var bytes = new byte[System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(packed)];
        if (!BrotliDecoder.TryDecompress(packed[sizeof(int)..], bytes, out var written) || written != bytes.Length)
            throw new InvalidDataException("A packed column of the journal does not unpack.");
        return bytes;
    }
}
