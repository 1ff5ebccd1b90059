using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// The check sum by folding with carry-less products (Gopal and others, "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ",
/// Intel 2009). The bytes are one long polynomial; a block of 128 bits further up is exchanged for an equal remainder further down,
/// until 128 bits are left, and the tables do those.
/// </summary>
internal static class FitCrcFold
{
    public const int LeastBytes = 128;

    private const int Block = 16;

    // A word read from the file has its highest power in bit 0; a product of two such words comes out one power short, hence the -1.
    private static readonly Vector128<ulong> Over512Bits = Vector128.Create(Power(512 + 63), Power(512 - 1));
    private static readonly Vector128<ulong> Over128Bits = Vector128.Create(Power(128 + 63), Power(128 - 1));

    public static ushort Compute(ReadOnlySpan<byte> bytes, ushort crc)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var (a, b, c, d) = (blocks[0] ^ Vector128.CreateScalar((ulong)crc), blocks[1], blocks[2], blocks[3]);
        var i = 4;
        for (; i + 4 <= blocks.Length; i += 4)
        {
            a = Fold(a, Over512Bits) ^ blocks[i];
            b = Fold(b, Over512Bits) ^ blocks[i + 1];
            c = Fold(c, Over512Bits) ^ blocks[i + 2];
            d = Fold(d, Over512Bits) ^ blocks[i + 3];
        }
        var rest = Fold(Fold(Fold(a, Over128Bits) ^ b, Over128Bits) ^ c, Over128Bits) ^ d;
        for (; i < blocks.Length; i++) rest = Fold(rest, Over128Bits) ^ blocks[i];
        Span<byte> last = stackalloc byte[Block];
        MemoryMarshal.Write(last, rest);
        return FitCrcTables.Compute(bytes[(blocks.Length * Block)..], FitCrcTables.Compute(last, 0));
    }

    private static Vector128<ulong> Fold(Vector128<ulong> block, Vector128<ulong> by) =>
        Pclmulqdq.CarrylessMultiply(block, by, 0x00) ^ Pclmulqdq.CarrylessMultiply(block, by, 0x11);

    /// <summary>The remainder of x to this power, its highest power in bit 0 of the word.</summary>
    private static ulong Power(int exponent)
    {
        var remainder = 1u;
        for (var i = 0; i < exponent; i++) remainder = (remainder & 0x8000) != 0 ? (remainder << 1 & 0xFFFF) ^ 0x8005 : remainder << 1;
        var word = 0UL;
        for (var power = 0; power < 16; power++) word |= (ulong)(remainder >> power & 1) << 63 - power;
        return word;
    }
}
