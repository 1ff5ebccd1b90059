using System.Runtime.CompilerServices;

namespace Backstride.Spine.Equilibrium.Lanes;

/// <summary>Eight one after the other: for machines without wide registers, and to check the other two against.</summary>
[InlineArray(8)]
internal struct LanesScalar : ILanes<LanesScalar>
{
    private double _first;

    public static LanesScalar All(double value)
    {
        LanesScalar r = default;
        for (var i = 0; i < 8; i++) r[i] = value;
        return r;
    }

    public static LanesScalar Load(ref double from, int at)
    {
        LanesScalar r = default;
        for (var i = 0; i < 8; i++) r[i] = Unsafe.Add(ref from, at + i);
        return r;
    }

    public static void Store(LanesScalar value, ref double to, int at)
    {
        for (var i = 0; i < 8; i++) Unsafe.Add(ref to, at + i) = value[i];
    }

    public static LanesScalar Add(LanesScalar a, LanesScalar b)
    {
        for (var i = 0; i < 8; i++) a[i] += b[i];
        return a;
    }

    public static LanesScalar Subtract(LanesScalar a, LanesScalar b)
    {
        for (var i = 0; i < 8; i++) a[i] -= b[i];
        return a;
    }

    public static LanesScalar Multiply(LanesScalar a, LanesScalar b)
    {
        for (var i = 0; i < 8; i++) a[i] *= b[i];
        return a;
    }

    public static LanesScalar Divide(LanesScalar a, LanesScalar b)
    {
        for (var i = 0; i < 8; i++) a[i] /= b[i];
        return a;
    }

    public static LanesScalar Root(LanesScalar a)
    {
        for (var i = 0; i < 8; i++) a[i] = Math.Sqrt(a[i]);
        return a;
    }

    public static LanesScalar MultiplyAdd(LanesScalar a, LanesScalar b, LanesScalar c)
    {
        for (var i = 0; i < 8; i++) a[i] = Math.FusedMultiplyAdd(a[i], b[i], c[i]);
        return a;
    }

    public static LanesScalar MultiplySubtract(LanesScalar a, LanesScalar b, LanesScalar c)
    {
        for (var i = 0; i < 8; i++) a[i] = Math.FusedMultiplyAdd(-a[i], b[i], c[i]);
        return a;
    }

    public static LanesScalar Absolute(LanesScalar a)
    {
        for (var i = 0; i < 8; i++) a[i] = Math.Abs(a[i]);
        return a;
    }

    public static LanesScalar Most(LanesScalar a, LanesScalar b)
    {
        for (var i = 0; i < 8; i++) a[i] = a[i] > b[i] ? a[i] : b[i];
        return a;
    }

    public static LanesScalar Least(LanesScalar a, LanesScalar b)
    {
        for (var i = 0; i < 8; i++) a[i] = a[i] < b[i] ? a[i] : b[i];
        return a;
    }

    public static LanesScalar Within(LanesScalar x, LanesScalar low, LanesScalar high, LanesScalar then)
    {
        for (var i = 0; i < 8; i++) x[i] = x[i] >= low[i] && x[i] <= high[i] ? then[i] : 0;
        return x;
    }

    public static double Sum(LanesScalar a) => (a[0] + a[4] + (a[2] + a[6])) + (a[1] + a[5] + (a[3] + a[7]));

    public static double Greatest(LanesScalar a)
    {
        var greatest = a[0];
        for (var i = 1; i < 8; i++) greatest = Math.Max(greatest, a[i]);
        return greatest;
    }

    public static LanesScalar Pick(ref double table, ref long which, int at)
    {
        LanesScalar r = default;
        for (var i = 0; i < 8; i++) r[i] = Unsafe.Add(ref table, (nint)Unsafe.Add(ref which, at + i));
        return r;
    }

    public static LanesScalar TimesPowerOfTwo(LanesScalar value, LanesScalar power)
    {
        for (var i = 0; i < 8; i++) value[i] *= BitConverter.Int64BitsToDouble(((long)power[i] + 1023) << 52);
        return value;
    }
}
