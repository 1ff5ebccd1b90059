using System.Buffers.Binary;

namespace Backstride.Running.Files.Fit;

/// <summary>The 12 or 14 bytes before the data. Always little endian, whatever the messages are.</summary>
internal readonly record struct FitHeader(int Size, byte Protocol, int ProfileVersion, uint DataSize, bool CrcWrong)
{
    /// <summary>The recorder never came to say how long the data are.</summary>
    public bool IsUnclosed => DataSize is 0 or uint.MaxValue;

    /// <summary>Null when these bytes do not begin a FIT file.</summary>
    public static FitHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12) return null;
        int size = bytes[0];
        if (size < 12 || size > bytes.Length || !bytes[8..12].SequenceEqual(".FIT"u8)) return null;
        var crcWrong = false;
        if (size >= 14)
        {
            // Zero means "not computed"; many recorders leave it so.
            var stored = BinaryPrimitives.ReadUInt16LittleEndian(bytes[12..]);
            crcWrong = stored != 0 && stored != FitCrc.Compute(bytes[..12]);
        }
        return new(size, bytes[1], BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]), crcWrong);
    }
}
