namespace Backstride.Running.Files.Archives;

/// <summary>What the symbols of deflate mean (RFC 1951, 3.2.5 to 3.2.7), as entries of a <see cref="HuffmanTable"/> lack only the code's length.</summary>
internal static class InflateCodes
{
    public const int MostSymbols = 288, MostDistances = 32, LengthCodes = 19;

    private static ReadOnlySpan<byte> LengthExtra => [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    /// <summary>In which order the lengths of the codes for lengths of codes are written.</summary>
    public static ReadOnlySpan<byte> Order => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Bytes, the end of a block, lengths of copies. The two symbols that no stream may use are an end that no place accepts.</summary>
    public static uint[] LiteralsAndLengths { get; } = MakeLiteralsAndLengths();

    public static uint[] Distances { get; } = MakeDistances();

    public static uint[] Lengths { get; } = [.. Enumerable.Range(0, LengthCodes).Select(symbol => (uint)symbol << 16)];

    public static byte[] FixedLengths { get; } =
        [.. Enumerable.Range(0, MostSymbols).Select(symbol => (byte)(symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))];

    public static byte[] FixedDistances { get; } = [.. Enumerable.Repeat((byte)5, MostDistances)];

    private static uint[] MakeLiteralsAndLengths()
    {
        var meanings = new uint[MostSymbols];
        for (var i = 0; i < 256; i++) meanings[i] = HuffmanTable.Literal | (uint)i << 16;
        meanings[256] = HuffmanTable.End;
        var length = 3u;
        for (var i = 0; i < LengthExtra.Length; i++)
        {
            // The last is 258 and not what would follow.
            meanings[257 + i] = (i == LengthExtra.Length - 1 ? 258u : length) << 16 | LengthExtra[i];
            length += 1u << LengthExtra[i];
        }
        meanings[286] = meanings[287] = HuffmanTable.End | 1u << 16;
        return meanings;
    }

    private static uint[] MakeDistances()
    {
        var meanings = new uint[MostDistances];
        var distance = 1u;
        for (var i = 0; i < 30; i++)
        {
            var extra = (uint)Math.Max(0, i / 2 - 1);
            meanings[i] = distance << 16 | extra;
            distance += 1u << (int)extra;
        }
        // No stream may use these; a distance of nought is refused where it is met.
        meanings[30] = meanings[31] = 0;
        return meanings;
    }
}
