using System.Numerics;
using System.Runtime.CompilerServices;

namespace Backstride.Running.Files.Archives;

/// <summary>
/// A prefix code of deflate (RFC 1951, 3.2.2) as a table to look the next bits up in: one look for codes of up to <paramref name="directBits"/>
/// bits, a second in a table of its own for longer ones, which are rare by what they are.
/// </summary>
/// <remarks>
/// An entry: bits 0 to 5 what it takes of the stream, code and extra bits together; bits 8 to 13 the code alone; bits 16 up the meaning
/// (<see cref="InflateCodes"/>). Where <see cref="Further"/> is set the meaning is where the second table begins, and bits 8 to 13 its bits.
/// Filled as libdeflate does it: codes by length, the table doubled by copying whenever codes grow longer.
/// </remarks>
internal sealed class HuffmanTable(int directBits, int room)
{
    public const uint Literal = 1u << 31, Further = 1u << 14, End = 1u << 15;

    private const int LongestCode = 15;

    private readonly uint[] _entries = new uint[room];
    private readonly ushort[] _sorted = new ushort[InflateCodes.MostSymbols];

    /// <summary>The first entry; any index that a look-up gives lies in the room.</summary>
    public ref uint First => ref _entries[0];

    /// <summary>False for a code that is not complete, which only odd packers write: whoever asks has another way to read it.</summary>
    /// <param name="lengths">Of each symbol's code in bits, 0 for none.</param>
    /// <param name="meanings">What stands in a symbol's entry, but for the length of its code.</param>
    public bool Fill(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> meanings)
    {
        Span<int> counts = stackalloc int[LongestCode + 1], places = stackalloc int[LongestCode + 2];
        counts.Clear();
        foreach (var length in lengths) counts[length]++;
        var space = 0;
        places[1] = 0;
        for (var length = 1; length <= LongestCode; length++)
        {
            places[length + 1] = places[length] + counts[length];
            space += counts[length] << (LongestCode - length);
        }
        if (space != 1 << LongestCode) return false;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
            if (lengths[symbol] != 0) _sorted[places[lengths[symbol]]++] = (ushort)symbol;
        counts[0] = 0;
        Write(counts, meanings);
        return true;
    }

    private void Write(ReadOnlySpan<int> counts, ReadOnlySpan<uint> meanings)
    {
        var length = 1;
        while (counts[length] == 0) length++;
        var (code, left, next, size) = (0, counts[length], 0, 1 << length);
        while (length <= directBits)
        {
            for (; left > 0; left--)
            {
                _entries[code] = Entry(meanings[_sorted[next++]], length);
                if (code == size - 1)
                {
                    for (; length < directBits; length++) size = Double(size);
                    return;
                }
                code = After(code, size - 1);
            }
            do
            {
                if (++length <= directBits) size = Double(size);
            }
            while ((left = counts[length]) == 0);
        }
        WriteFurther(counts, meanings, code, length, next);
    }

    private void WriteFurther(ReadOnlySpan<int> counts, ReadOnlySpan<uint> meanings, int code, int length, int next)
    {
        var (end, start, prefix, left, direct) = (1 << directBits, 0, -1, counts[length], (1 << directBits) - 1);
        while (true)
        {
            if ((code & direct) != prefix)
            {
                prefix = code & direct;
                var (bits, used) = (length - directBits, left);
                while (used < 1 << bits) used = (used << 1) + counts[directBits + ++bits];
                (start, end) = (end, end + (1 << bits));
                _entries[prefix] = (uint)start << 16 | Further | (uint)bits << 8 | (uint)directBits;
            }
            var entry = Entry(meanings[_sorted[next++]], length - directBits);
            for (var i = start + (code >> directBits); i < end; i += 1 << (length - directBits)) _entries[i] = entry;
            if (code == (1 << length) - 1) return;
            code = After(code, (1 << length) - 1);
            left--;
            while (left == 0) left = counts[++length];
        }
    }

    private int Double(int size)
    {
        _entries.AsSpan(0, size).CopyTo(_entries.AsSpan(size));
        return 2 * size;
    }

    // The code's own length counts twice: beside the extra bits, and alone.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Entry(uint meaning, int length) => meaning + ((uint)length << 8) + (uint)length;

    // The stream has a code's first bit lowest, so that counting up carries downwards.
    private static int After(int code, int allOnes)
    {
        var bit = 1 << BitOperations.Log2((uint)(code ^ allOnes));
        return (code & (bit - 1)) | bit;
    }
}
