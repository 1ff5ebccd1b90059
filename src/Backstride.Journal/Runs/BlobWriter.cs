using System.Buffers;
using System.Buffers.Binary;

namespace Backstride.Journal.Runs;

/// <summary>Bytes one after the other, in room that is lent and given back.</summary>
internal sealed class BlobWriter(int room) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(room);
    private int _length;

    public void Byte(byte value) => Room(1)[0] = value;

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(4), value);

    public void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    /// <summary>Small numbers of either sign in few bytes.</summary>
    public void Signed(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>The next bytes, to be filled.</summary>
    public Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _length < bytes) Grow(bytes);
        _length += bytes;
        return _bytes.AsSpan(_length - bytes, bytes);
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Grow(int bytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _length + bytes));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
