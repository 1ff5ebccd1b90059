using System.Buffers.Binary;

namespace Backstride.Running.Files;

/// <summary>A check sum by tables, eight bytes a step.</summary>
/// <param name="width">16 or 32 bits.</param>
/// <param name="polynomial">Its highest power, which is always there, left out; the next one in the highest bit.</param>
internal sealed class CrcTables(int width, uint polynomial)
{
    private readonly uint[][] _tables = BuildTables(Reflected(width, polynomial));

    public uint Compute(ReadOnlySpan<byte> bytes, uint crc)
    {
        var t = _tables;
        while (bytes.Length >= 8)
        {
            var block = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc = t[7][(byte)block] ^ t[6][(byte)(block >> 8)] ^ t[5][(byte)(block >> 16)] ^ t[4][(byte)(block >> 24)]
                ^ t[3][(byte)(block >> 32)] ^ t[2][(byte)(block >> 40)] ^ t[1][(byte)(block >> 48)] ^ t[0][(byte)(block >> 56)];
            bytes = bytes[8..];
        }
        foreach (var b in bytes) crc = (crc >> 8) ^ t[0][(byte)(crc ^ b)];
        return crc;
    }

    private static uint Reflected(int width, uint polynomial)
    {
        var reflected = 0u;
        for (var bit = 0; bit < width; bit++) reflected |= (polynomial >> bit & 1) << (width - 1 - bit);
        return reflected;
    }

    private static uint[][] BuildTables(uint reflected)
    {
        var tables = new uint[8][];
        for (var k = 0; k < 8; k++) tables[k] = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ reflected : crc >> 1;
            tables[0][i] = crc;
        }
        for (var k = 1; k < 8; k++)
            for (var i = 0; i < 256; i++)
                tables[k][i] = (tables[k - 1][i] >> 8) ^ tables[0][(byte)tables[k - 1][i]];
        return tables;
    }
}
