using System.Buffers.Binary;

namespace Backstride.Running.Files.Fit;

/// <summary>The check sum by tables, eight bytes a step.</summary>
internal static class FitCrcTables
{
    private static readonly ushort[][] Tables = BuildTables();

    public static ushort Compute(ReadOnlySpan<byte> bytes, ushort crc)
    {
        var t = Tables;
        while (bytes.Length >= 8)
        {
            var block = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc = (ushort)(t[7][(byte)block] ^ t[6][(byte)(block >> 8)] ^ t[5][(byte)(block >> 16)] ^ t[4][(byte)(block >> 24)]
                ^ t[3][(byte)(block >> 32)] ^ t[2][(byte)(block >> 40)] ^ t[1][(byte)(block >> 48)] ^ t[0][(byte)(block >> 56)]);
            bytes = bytes[8..];
        }
        foreach (var b in bytes) crc = (ushort)((crc >> 8) ^ t[0][(byte)(crc ^ b)]);
        return crc;
    }

    private static ushort[][] BuildTables()
    {
        var tables = new ushort[8][];
        for (var k = 0; k < 8; k++) tables[k] = new ushort[256];
        for (var i = 0; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
            tables[0][i] = (ushort)crc;
        }
        for (var k = 1; k < 8; k++)
            for (var i = 0; i < 256; i++)
                tables[k][i] = (ushort)((tables[k - 1][i] >> 8) ^ tables[0][(byte)tables[k - 1][i]]);
        return tables;
    }
}
