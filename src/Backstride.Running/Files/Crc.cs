using System.Runtime.Intrinsics.X86;

namespace Backstride.Running.Files;

/// <summary>A cyclic check sum with the lowest bit first: by carry-less multiplication where the processor has it, else by tables.</summary>
internal sealed class Crc
{
    private readonly CrcFold _fold;

    private Crc(int width, uint polynomial)
    {
        Tables = new(width, polynomial);
        _fold = new(width, polynomial, Tables);
    }

    /// <summary>CRC-16/ARC, of FIT files; it starts at 0.</summary>
    public static Crc Arc { get; } = new(16, 0x8005);

    /// <summary>CRC-32 of gzip and zip; it starts at all ones, and its bits are turned over at the end.</summary>
    public static Crc Ieee { get; } = new(32, 0x04C11DB7);

    internal CrcTables Tables { get; }

    public uint Compute(ReadOnlySpan<byte> bytes, uint crc) =>
        Pclmulqdq.IsSupported && bytes.Length >= CrcFold.LeastBytes ? _fold.Compute(bytes, crc) : Tables.Compute(bytes, crc);
}
