using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Backstride.Spine.Equilibrium.Lanes;

/// <summary>Eight in two registers of 256 bits.</summary>
internal readonly struct Lanes256 : ILanes<Lanes256>
{
    private const double ToBits = 6755399441055744.0;

    private readonly Vector256<double> _low, _high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes256(Vector256<double> low, Vector256<double> high) => (_low, _high) = (low, high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 All(double value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref double from, int at) => new(Vector256.LoadUnsafe(ref from, (nuint)at), Vector256.LoadUnsafe(ref from, (nuint)at + 4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256 value, ref double to, int at)
    {
        value._low.StoreUnsafe(ref to, (nuint)at);
        value._high.StoreUnsafe(ref to, (nuint)at + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Add(Lanes256 a, Lanes256 b) => new(a._low + b._low, a._high + b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Subtract(Lanes256 a, Lanes256 b) => new(a._low - b._low, a._high - b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Multiply(Lanes256 a, Lanes256 b) => new(a._low * b._low, a._high * b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Divide(Lanes256 a, Lanes256 b) => new(a._low / b._low, a._high / b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Root(Lanes256 a) => new(Vector256.Sqrt(a._low), Vector256.Sqrt(a._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 MultiplyAdd(Lanes256 a, Lanes256 b, Lanes256 c) =>
        new(Vector256.FusedMultiplyAdd(a._low, b._low, c._low), Vector256.FusedMultiplyAdd(a._high, b._high, c._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 MultiplySubtract(Lanes256 a, Lanes256 b, Lanes256 c) =>
        new(Vector256.FusedMultiplyAdd(-a._low, b._low, c._low), Vector256.FusedMultiplyAdd(-a._high, b._high, c._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Absolute(Lanes256 a) => new(Vector256.Abs(a._low), Vector256.Abs(a._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Most(Lanes256 a, Lanes256 b) => new(
        Vector256.ConditionalSelect(Vector256.GreaterThan(a._low, b._low), a._low, b._low),
        Vector256.ConditionalSelect(Vector256.GreaterThan(a._high, b._high), a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Least(Lanes256 a, Lanes256 b) => new(
        Vector256.ConditionalSelect(Vector256.LessThan(a._low, b._low), a._low, b._low),
        Vector256.ConditionalSelect(Vector256.LessThan(a._high, b._high), a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Within(Lanes256 x, Lanes256 low, Lanes256 high, Lanes256 then) => new(
        (Vector256.GreaterThanOrEqual(x._low, low._low) & Vector256.LessThanOrEqual(x._low, high._low)) & then._low,
        (Vector256.GreaterThanOrEqual(x._high, low._high) & Vector256.LessThanOrEqual(x._high, high._high)) & then._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Lanes256 a) => Halves(a._low + a._high);

    /// <summary>(0 + 2) + (1 + 3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Halves(Vector256<double> v)
    {
        var two = v.GetLower() + v.GetUpper();
        return two.GetElement(0) + two.GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Greatest(Lanes256 a) => GreatestOf(Vector256.ConditionalSelect(Vector256.GreaterThan(a._low, a._high), a._low, a._high));

    public static double GreatestOf(Vector256<double> v) => Math.Max(Math.Max(v.GetElement(0), v.GetElement(1)), Math.Max(v.GetElement(2), v.GetElement(3)));

    public static Lanes256 Pick(ref double table, ref long which, int at)
    {
        double Of(ref double table, ref long which, int i) => Unsafe.Add(ref table, (nint)Unsafe.Add(ref which, at + i));
        return new(
            Vector256.Create(Of(ref table, ref which, 0), Of(ref table, ref which, 1), Of(ref table, ref which, 2), Of(ref table, ref which, 3)),
            Vector256.Create(Of(ref table, ref which, 4), Of(ref table, ref which, 5), Of(ref table, ref which, 6), Of(ref table, ref which, 7)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 TimesPowerOfTwo(Lanes256 value, Lanes256 power) => new(value._low * Bits(power._low), value._high * Bits(power._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Bits(Vector256<double> power) => ((power + Vector256.Create(ToBits + 1023)).AsInt64() << 52).AsDouble();
}
