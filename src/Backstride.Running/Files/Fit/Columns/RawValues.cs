using System.Numerics;
using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Fit;

/// <summary>Raw little-endian values of one type to numbers: value = raw / scale - offset, and NaN for what the type calls invalid.</summary>
internal static class RawValues
{
    /// <summary>False when there was no valid value.</summary>
    public static bool Scale(ReadOnlySpan<byte> raw, FitBaseType type, double scale, double offset, Span<double> to) => type switch
    {
        FitBaseType.Enum or FitBaseType.UInt8 or FitBaseType.Byte => Integers(raw, (byte)0xFF, scale, offset, to),
        FitBaseType.UInt8z => Integers(raw, (byte)0, scale, offset, to),
        FitBaseType.SInt8 => Integers(Cast<sbyte>(raw), (sbyte)0x7F, scale, offset, to),
        FitBaseType.UInt16 => Integers(Cast<ushort>(raw), ushort.MaxValue, scale, offset, to),
        FitBaseType.UInt16z => Integers(Cast<ushort>(raw), (ushort)0, scale, offset, to),
        FitBaseType.SInt16 => Integers(Cast<short>(raw), short.MaxValue, scale, offset, to),
        FitBaseType.UInt32 => Integers(Cast<uint>(raw), uint.MaxValue, scale, offset, to),
        FitBaseType.UInt32z => Integers(Cast<uint>(raw), 0u, scale, offset, to),
        FitBaseType.SInt32 => Integers(Cast<int>(raw), int.MaxValue, scale, offset, to),
        FitBaseType.UInt64 => Integers(Cast<ulong>(raw), ulong.MaxValue, scale, offset, to),
        FitBaseType.UInt64z => Integers(Cast<ulong>(raw), 0ul, scale, offset, to),
        FitBaseType.SInt64 => Integers(Cast<long>(raw), long.MaxValue, scale, offset, to),
        FitBaseType.Float32 => Floats(Cast<float>(raw), scale, offset, to),
        FitBaseType.Float64 => Floats(Cast<double>(raw), scale, offset, to),
        _ => Nothing(to),
    };

    private static ReadOnlySpan<T> Cast<T>(ReadOnlySpan<byte> raw)
        where T : struct => MemoryMarshal.Cast<byte, T>(raw);

    private static bool Integers<T>(ReadOnlySpan<T> raw, T invalid, double scale, double offset, Span<double> to)
        where T : unmanaged, IBinaryInteger<T>
    {
        to = to[..raw.Length];
        var (i, any) = WideIntegers.Scale(raw, invalid, scale, offset, to);
        for (; i < raw.Length; i++)
        {
            var isBad = raw[i] == invalid;
            any |= !isBad;
            to[i] = isBad ? double.NaN : double.CreateTruncating(raw[i]) / scale - offset;
        }
        return any;
    }

    private static bool Floats<T>(ReadOnlySpan<T> raw, double scale, double offset, Span<double> to)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var any = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var value = double.CreateTruncating(raw[i]);
            any |= double.IsFinite(value);
            to[i] = double.IsFinite(value) ? value / scale - offset : double.NaN;
        }
        return any;
    }

    private static bool Nothing(Span<double> to)
    {
        to.Fill(double.NaN);
        return false;
    }
}
