using System.Buffers.Binary;

namespace Backstride.Journal.Runs;

/// <summary>Sixty-four numbers of a stated number of bits, without gaps, lowest bits first.</summary>
internal static class BitPack
{
    /// <param name="numbers">None below nought, none of more bits.</param>
    public static void Write(ReadOnlySpan<long> numbers, int bits, Span<byte> to)
    {
        if (bits == 0) return;
        var (word, filled, at) = (0UL, 0, 0);
        foreach (var number in numbers)
        {
            word |= (ulong)number << filled;
            filled += bits;
            if (filled < 64) continue;
            BinaryPrimitives.WriteUInt64LittleEndian(to[at..], word);
            at += 8;
            filled -= 64;
            // What did not fit; a shift by all 64 would shift by none.
            word = filled == 0 ? 0 : (ulong)number >> (bits - filled);
        }
    }

    public static void Read(ReadOnlySpan<byte> from, int bits, Span<long> numbers)
    {
        var mask = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        for (var i = 0; i < numbers.Length; i++)
        {
            var (word, shift) = Math.DivRem(i * bits, 64);
            var number = bits == 0 ? 0 : Word(from, word) >> shift;
            if (shift + bits > 64) number |= Word(from, word + 1) << (64 - shift);
            numbers[i] = (long)(number & mask);
        }
    }

    private static ulong Word(ReadOnlySpan<byte> from, int index) => BinaryPrimitives.ReadUInt64LittleEndian(from[(8 * index)..]);
}
