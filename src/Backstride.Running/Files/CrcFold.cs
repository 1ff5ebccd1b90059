using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Backstride.Running.Files;

/// <summary>
/// A check sum by folding with carry-less products (Gopal and others, "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ",
/// Intel 2009). The bytes are one long polynomial; a block of 128 bits further up is exchanged for an equal remainder further down,
/// until 128 bits are left, and the tables do those.
/// </summary>
internal sealed class CrcFold(int width, uint polynomial, CrcTables tables)
{
    public const int LeastBytes = 128;

    private const int Block = 16;

    // A word read from the file has its highest power in bit 0; a product of two such words comes out one power short, hence the -1.
    private readonly Vector128<ulong> _over512Bits = Vector128.Create(Power(width, polynomial, 512 + 63), Power(width, polynomial, 512 - 1));
    private readonly Vector128<ulong> _over128Bits = Vector128.Create(Power(width, polynomial, 128 + 63), Power(width, polynomial, 128 - 1));

    public uint Compute(ReadOnlySpan<byte> bytes, uint crc)
    {
        var (over512Bits, over128Bits) = (_over512Bits, _over128Bits);
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var (a, b, c, d) = (blocks[0] ^ Vector128.CreateScalar((ulong)crc), blocks[1], blocks[2], blocks[3]);
        var i = 4;
        for (; i + 4 <= blocks.Length; i += 4)
        {
            a = Fold(a, over512Bits) ^ blocks[i];
            b = Fold(b, over512Bits) ^ blocks[i + 1];
            c = Fold(c, over512Bits) ^ blocks[i + 2];
            d = Fold(d, over512Bits) ^ blocks[i + 3];
        }
        var rest = Fold(Fold(Fold(a, over128Bits) ^ b, over128Bits) ^ c, over128Bits) ^ d;
        for (; i < blocks.Length; i++) rest = Fold(rest, over128Bits) ^ blocks[i];
        Span<byte> last = stackalloc byte[Block];
        MemoryMarshal.Write(last, rest);
        return tables.Compute(bytes[(blocks.Length * Block)..], tables.Compute(last, 0));
    }

    private static Vector128<ulong> Fold(Vector128<ulong> block, Vector128<ulong> by) =>
        Pclmulqdq.CarrylessMultiply(block, by, 0x00) ^ Pclmulqdq.CarrylessMultiply(block, by, 0x11);

    /// <summary>The remainder of x to this power, its highest power in bit 0 of the word.</summary>
    private static ulong Power(int width, uint polynomial, int exponent)
    {
        var (remainder, top, most) = (1UL, 1UL << (width - 1), (1UL << width) - 1);
        for (var i = 0; i < exponent; i++) remainder = (remainder & top) != 0 ? (remainder << 1 & most) ^ polynomial : remainder << 1;
        var word = 0UL;
        for (var power = 0; power < width; power++) word |= (remainder >> power & 1) << 63 - power;
        return word;
    }
}
