using System.Buffers.Binary;

namespace Backstride.Running.Files.Fit;

/// <summary>How the bytes of a field are to be read: the low five bits of the type byte. Bit 7 is left off by some writers and says nothing.</summary>
internal enum FitBaseType : byte
{
    Enum, SInt8, UInt8, SInt16, UInt16, SInt32, UInt32, Text, Float32, Float64, UInt8z, UInt16z, UInt32z, Byte, SInt64, UInt64, UInt64z, Unknown,
}

internal static class FitBaseTypes
{
    private static readonly byte[] Sizes = [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8, 1];

    public static FitBaseType Of(byte typeByte)
    {
        var low = typeByte & 0x1F;
        return low < (int)FitBaseType.Unknown ? (FitBaseType)low : FitBaseType.Unknown;
    }

    public static int Size(this FitBaseType type) => Sizes[(int)type];

    /// <summary>The type byte as a writer puts it: bit 7 where byte order matters.</summary>
    public static byte Code(this FitBaseType type) => (byte)((int)type | (Sizes[(int)type] > 1 ? 0x80 : 0));

    /// <summary>The raw value, or NaN when it is the type's "invalid".</summary>
    public static double Read(this FitBaseType type, ReadOnlySpan<byte> at, bool bigEndian)
    {
        switch (type)
        {
            case FitBaseType.Enum or FitBaseType.UInt8 or FitBaseType.Byte:
                return at[0] == 0xFF ? double.NaN : at[0];
            case FitBaseType.SInt8:
                return at[0] == 0x7F ? double.NaN : (sbyte)at[0];
            case FitBaseType.UInt8z:
                return at[0] == 0 ? double.NaN : at[0];
            case FitBaseType.SInt16 or FitBaseType.UInt16 or FitBaseType.UInt16z:
                return Short(type, bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at));
            case FitBaseType.SInt32 or FitBaseType.UInt32 or FitBaseType.UInt32z or FitBaseType.Float32:
                return Int(type, bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at));
            case FitBaseType.SInt64 or FitBaseType.UInt64 or FitBaseType.UInt64z or FitBaseType.Float64:
                return Long(type, bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(at) : BinaryPrimitives.ReadUInt64LittleEndian(at));
            default:
                return double.NaN;
        }
    }

    private static double Short(FitBaseType type, ushort v) => type switch
    {
        FitBaseType.SInt16 => v == 0x7FFF ? double.NaN : (short)v,
        FitBaseType.UInt16 => v == 0xFFFF ? double.NaN : v,
        _ => v == 0 ? double.NaN : v,
    };

    private static double Int(FitBaseType type, uint v) => type switch
    {
        FitBaseType.SInt32 => v == 0x7FFFFFFF ? double.NaN : (int)v,
        FitBaseType.UInt32 => v == 0xFFFFFFFF ? double.NaN : v,
        FitBaseType.Float32 => Finite(BitConverter.UInt32BitsToSingle(v)),
        _ => v == 0 ? double.NaN : v,
    };

    private static double Long(FitBaseType type, ulong v) => type switch
    {
        FitBaseType.SInt64 => v == 0x7FFFFFFFFFFFFFFF ? double.NaN : (long)v,
        FitBaseType.UInt64 => v == ulong.MaxValue ? double.NaN : v,
        FitBaseType.Float64 => Finite(BitConverter.UInt64BitsToDouble(v)),
        _ => v == 0 ? double.NaN : v,
    };

    private static double Finite(double v) => double.IsFinite(v) ? v : double.NaN;
}
