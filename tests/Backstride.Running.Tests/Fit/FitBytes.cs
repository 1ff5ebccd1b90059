using System.Buffers.Binary;
using Backstride.Running.Files.Fit;

namespace Backstride.Running.Tests.Fit;

/// <summary>Lays FIT files down byte by byte, with all the liberties that real writers take.</summary>
internal sealed class FitBytes
{
    private readonly List<byte> _data = [];

    /// <summary>A time in 2024 on FIT's clock.</summary>
    public const uint Noon = 1_100_000_000;

    public int Length => _data.Count;

    public FitBytes Define(int local, ushort global, params (int Number, int Size, int Type)[] fields) => Define(local, global, false, fields);

    public FitBytes Define(int local, ushort global, bool bigEndian, (int Number, int Size, int Type)[] fields, (int Number, int Size, int Index)[]? developer = null)
    {
        _data.Add((byte)(0x40 | (developer is null ? 0 : 0x20) | local));
        _data.AddRange([0, (byte)(bigEndian ? 1 : 0)]);
        _data.AddRange(bigEndian ? [(byte)(global >> 8), (byte)global] : [(byte)global, (byte)(global >> 8)]);
        _data.Add((byte)fields.Length);
        foreach (var (n, s, t) in fields) _data.AddRange([(byte)n, (byte)s, (byte)t]);
        if (developer is null) return this;
        _data.Add((byte)developer.Length);
        foreach (var (n, s, i) in developer) _data.AddRange([(byte)n, (byte)s, (byte)i]);
        return this;
    }

    public FitBytes Data(int local, params byte[][] values) => Raw([(byte)local, .. values.SelectMany(v => v)]);

    public FitBytes Compressed(int local, int offset, params byte[][] values) => Raw([(byte)(0x80 | local << 5 | offset), .. values.SelectMany(v => v)]);

    public FitBytes Raw(params byte[] bytes)
    {
        _data.AddRange(bytes);
        return this;
    }

    public byte[] File(int headerSize = 14, bool headerCrc = true, uint? dataSize = null, bool crc = true, int? crcValue = null)
    {
        var file = new byte[headerSize + _data.Count];
        file[0] = (byte)headerSize;
        file[1] = 0x10;
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), dataSize ?? (uint)_data.Count);
        ".FIT"u8.CopyTo(file.AsSpan(8));
        if (headerSize >= 14 && headerCrc) BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(12), FitCrc.Compute(file.AsSpan(0, 12)));
        _data.CopyTo(file, headerSize);
        if (!crc) return file;
        var sum = crcValue ?? FitCrc.Compute(file);
        return [.. file, (byte)sum, (byte)(sum >> 8)];
    }

    public static byte[] U8(int v) => [(byte)v];

    public static byte[] U16(int v, bool big = false) => big ? [(byte)(v >> 8), (byte)v] : [(byte)v, (byte)(v >> 8)];

    public static byte[] U32(uint v, bool big = false)
    {
        var b = new byte[4];
        if (big) BinaryPrimitives.WriteUInt32BigEndian(b, v);
        else BinaryPrimitives.WriteUInt32LittleEndian(b, v);
        return b;
    }

    public static byte[] F32(float v) => U32(BitConverter.SingleToUInt32Bits(v));

    public static byte[] Text(string text, int size)
    {
        var b = new byte[size];
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        bytes.AsSpan(0, Math.Min(size, bytes.Length)).CopyTo(b);
        return b;
    }

    /// <summary>file_id of an activity.</summary>
    public static FitBytes Activity() => new FitBytes()
        .Define(0, 0, (0, 1, 0), (1, 2, 0x84), (4, 4, 0x86))
        .Data(0, U8(4), U16(1), U32(Noon - 60));

    /// <summary>A plain record layout on local type 1: time, distance (cm), heart rate.</summary>
    public FitBytes DefineRecord() => Define(1, 20, (253, 4, 0x86), (5, 4, 0x86), (3, 1, 2));

    public FitBytes Record(int second, int centimetres, int heartRate = 150) => Data(1, U32(Noon + (uint)second), U32((uint)centimetres), U8(heartRate));
}
