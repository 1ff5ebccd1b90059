using System.IO.Compression;

namespace Backstride.Journal.Storage;

/// <summary>Brotli with its length in front, so that unpacking allocates once.</summary>
internal static class Packed
{
    /// <summary>Middle of the scale: within a tenth of the best size at many times its speed.</summary>
    private const int Quality = 5;
    private const int WindowBits = 22;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var room = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(room, bytes.Length);
        if (!BrotliEncoder.TryCompress(bytes, room.AsSpan(sizeof(int)), out var written, Quality, WindowBits))
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
