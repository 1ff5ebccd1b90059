using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// Raw integers of up to four bytes to numbers, eight or four at a time. Every such integer is a double exactly, and a vector divides and subtracts
/// with the rounding that a single number is divided with: the values are those of the plain loop, bit by bit.
/// </summary>
internal static class WideIntegers
{
    private const int Width = 4;

    /// <summary>How many of the first values were done, and whether one of them was valid. None where the processor cannot.</summary>
    public static (int Done, bool Any) Scale<T>(ReadOnlySpan<T> raw, T invalid, double scale, double offset, Span<double> to)
        where T : unmanaged
    {
        if (!Avx2.IsSupported || Unsafe.SizeOf<T>() > 4 || raw.Length < Width) return (0, false);
        var (nan, by, less) = (Vector256.Create(double.NaN), Vector256.Create(scale), Vector256.Create(offset));
        var bad = Four(Vector128.Create(invalid));
        var allBad = Vector256<double>.AllBitsSet;
        ref var from = ref MemoryMarshal.GetReference(raw);
        ref var first = ref MemoryMarshal.GetReference(to);
        // A scale of one leaves every integer what it is; most columns have it.
        var plain = scale == 1 && offset == 0;
        var (inverse, fused) = (Vector256.Create(1 / scale), Fma.IsSupported && double.IsNormal(scale) && double.IsNormal(1 / scale));
        var i = 0;
        var any = false;
        if (Avx512F.IsSupported && raw.Length >= 2 * Width) (i, any) = ScaleEights(raw, invalid, scale, offset, plain, fused, to);
        for (; i <= raw.Length - Width; i += Width)
        {
            var value = Four(Load(ref Unsafe.Add(ref from, i)));
            var isBad = Vector256.Equals(value, bad);
            allBad &= isBad;
            if (!plain) value = (fused ? Divide(value, by, inverse) : value / by) - less;
            Vector256.ConditionalSelect(isBad, nan, value).StoreUnsafe(ref first, (nuint)i);
        }
        return (i, any || Vector256.ExtractMostSignificantBits(allBad) != 0xF);
    }

    // The same, step by step.
    private static (int Done, bool Any) ScaleEights<T>(ReadOnlySpan<T> raw, T invalid, double scale, double offset, bool plain, bool fused, Span<double> to)
        where T : unmanaged
    {
        var (nan, by, less, inverse) = (Vector512.Create(double.NaN), Vector512.Create(scale), Vector512.Create(offset), Vector512.Create(1 / scale));
        Span<T> invalids = stackalloc T[2 * Width];
        invalids.Fill(invalid);
        var bad = Eight(ref invalids[0]);
        var allBad = Vector512<double>.AllBitsSet;
        ref var from = ref MemoryMarshal.GetReference(raw);
        ref var first = ref MemoryMarshal.GetReference(to);
        var i = 0;
        for (; i <= raw.Length - 2 * Width; i += 2 * Width)
        {
            var value = Eight(ref Unsafe.Add(ref from, i));
            var isBad = Vector512.Equals(value, bad);
            allBad &= isBad;
            if (!plain)
            {
                if (fused)
                {
                    var near = value * inverse;
                    var nearer = Avx512F.FusedMultiplyAdd(Avx512F.FusedMultiplyAddNegated(near, by, value), inverse, near);
                    value = Avx512F.FusedMultiplyAdd(Avx512F.FusedMultiplyAddNegated(nearer, by, value), inverse, nearer);
                }
                else value /= by;
                value -= less;
            }
            Vector512.ConditionalSelect(isBad, nan, value).StoreUnsafe(ref first, (nuint)i);
        }
        return (i, allBad.ExtractMostSignificantBits() != 0xFF);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Eight<T>(ref T at)
        where T : unmanaged
    {
        ref var bytes = ref Unsafe.As<T, byte>(ref at);
        if (Unsafe.SizeOf<T>() == 4)
            return typeof(T) == typeof(int) ? Avx512F.ConvertToVector512Double(Vector256.LoadUnsafe(ref bytes).AsInt32()) : Avx512F.ConvertToVector512Double(Vector256.LoadUnsafe(ref bytes).AsUInt32());
        var raw = Unsafe.SizeOf<T>() == 1 ? Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref bytes)).AsByte() : Vector128.LoadUnsafe(ref bytes);
        if (typeof(T) == typeof(byte)) return Avx512F.ConvertToVector512Double(Avx2.ConvertToVector256Int32(raw));
        if (typeof(T) == typeof(sbyte)) return Avx512F.ConvertToVector512Double(Avx2.ConvertToVector256Int32(raw.AsSByte()));
        if (typeof(T) == typeof(ushort)) return Avx512F.ConvertToVector512Double(Avx2.ConvertToVector256Int32(raw.AsUInt16()));
        return Avx512F.ConvertToVector512Double(Avx2.ConvertToVector256Int32(raw.AsInt16()));
    }

    // Multiplied by the inverse and put right twice by what is left over: with fused operations this is the quotient as a division rounds it
    // (Markstein, IBM J Res Dev 34, 1990, 111-119; an inverse of all ones in binary, where it need not be, no scale has), at half its price.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Divide(Vector256<double> value, Vector256<double> by, Vector256<double> inverse)
    {
        var near = value * inverse;
        var nearer = Fma.MultiplyAdd(Fma.MultiplyAddNegated(near, by, value), inverse, near);
        return Fma.MultiplyAdd(Fma.MultiplyAddNegated(nearer, by, value), inverse, nearer);
    }

    // Four values in the low bytes; no byte beyond them is touched.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Load<T>(ref T at)
        where T : unmanaged
    {
        ref var bytes = ref Unsafe.As<T, byte>(ref at);
        if (Unsafe.SizeOf<T>() == 1) return Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref bytes)).As<uint, T>();
        if (Unsafe.SizeOf<T>() == 2) return Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref bytes)).As<ulong, T>();
        return Vector128.LoadUnsafe(ref bytes).As<byte, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Four<T>(Vector128<T> raw)
        where T : unmanaged
    {
        if (typeof(T) == typeof(byte)) return Avx.ConvertToVector256Double(Sse41.ConvertToVector128Int32(raw.AsByte()));
        if (typeof(T) == typeof(sbyte)) return Avx.ConvertToVector256Double(Sse41.ConvertToVector128Int32(raw.AsSByte()));
        if (typeof(T) == typeof(ushort)) return Avx.ConvertToVector256Double(Sse41.ConvertToVector128Int32(raw.AsUInt16()));
        if (typeof(T) == typeof(short)) return Avx.ConvertToVector256Double(Sse41.ConvertToVector128Int32(raw.AsInt16()));
        if (typeof(T) == typeof(int)) return Avx.ConvertToVector256Double(raw.AsInt32());
        // Unsigned: as if signed, half the range lower, and that back again; both steps are exact.
        return Avx.ConvertToVector256Double(raw.AsInt32() ^ Vector128.Create(int.MinValue)) + Vector256.Create(2147483648.0);
    }
}
