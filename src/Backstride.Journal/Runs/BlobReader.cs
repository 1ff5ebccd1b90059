namespace Backstride.Journal.Runs;

/// <summary>Reads what <see cref="BlobWriter"/> wrote.</summary>
internal ref struct BlobReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public byte Byte() => _bytes[_at++];

    public ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }

    public long Signed() => Signed(Varint());

    public ReadOnlySpan<byte> Take(int count)
    {
        _at += count;
        return _bytes.Slice(_at - count, count);
    }

    public static long Signed(ulong code) => (long)(code >> 1) ^ -(long)(code & 1);
}
