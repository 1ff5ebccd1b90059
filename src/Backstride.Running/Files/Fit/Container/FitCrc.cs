using System.Runtime.Intrinsics.X86;

namespace Backstride.Running.Files.Fit;

/// <summary>CRC-16/ARC (polynomial 0xA001 reflected, start 0), the check sum of FIT files: by carry-less multiplication where the processor has it, else by tables.</summary>
internal static class FitCrc
{
    public static ushort Compute(ReadOnlySpan<byte> bytes, ushort crc = 0) =>
        Pclmulqdq.IsSupported && bytes.Length >= FitCrcFold.LeastBytes ? FitCrcFold.Compute(bytes, crc) : FitCrcTables.Compute(bytes, crc);
}
