namespace Backstride.Running.Files.Fit;

/// <summary>CRC-16/ARC, the check sum of FIT files.</summary>
internal static class FitCrc
{
    public static ushort Compute(ReadOnlySpan<byte> bytes, ushort crc = 0) => (ushort)Crc.Arc.Compute(bytes, crc);
}
