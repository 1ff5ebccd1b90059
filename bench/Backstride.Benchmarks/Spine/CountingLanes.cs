using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Benchmarks.Spine;

/// <summary>Works as the slowest of the lanes and counts: a multiplication with an addition is two operations, what only compares or moves is none.</summary>
internal struct CountingLanes : ILanes<CountingLanes>
{
    private const int Width = 8;

    private LanesScalar _v;

    /// <summary>Floating-point operations since it was last set to 0.</summary>
    public static long Flops { get; set; }

    public static CountingLanes All(double value) => Free(LanesScalar.All(value));

    public static CountingLanes Load(ref double from, int at) => Free(LanesScalar.Load(ref from, at));

    public static void Store(CountingLanes value, ref double to, int at) => LanesScalar.Store(value._v, ref to, at);

    public static CountingLanes Add(CountingLanes a, CountingLanes b) => Counted(LanesScalar.Add(a._v, b._v), Width);

    public static CountingLanes Subtract(CountingLanes a, CountingLanes b) => Counted(LanesScalar.Subtract(a._v, b._v), Width);

    public static CountingLanes Multiply(CountingLanes a, CountingLanes b) => Counted(LanesScalar.Multiply(a._v, b._v), Width);

    public static CountingLanes Divide(CountingLanes a, CountingLanes b) => Counted(LanesScalar.Divide(a._v, b._v), Width);

    public static CountingLanes Root(CountingLanes a) => Counted(LanesScalar.Root(a._v), Width);

    public static CountingLanes MultiplyAdd(CountingLanes a, CountingLanes b, CountingLanes c) => Counted(LanesScalar.MultiplyAdd(a._v, b._v, c._v), 2 * Width);

    public static CountingLanes MultiplySubtract(CountingLanes a, CountingLanes b, CountingLanes c) => Counted(LanesScalar.MultiplySubtract(a._v, b._v, c._v), 2 * Width);

    public static CountingLanes Absolute(CountingLanes a) => Free(LanesScalar.Absolute(a._v));

    public static CountingLanes Most(CountingLanes a, CountingLanes b) => Free(LanesScalar.Most(a._v, b._v));

    public static CountingLanes Least(CountingLanes a, CountingLanes b) => Free(LanesScalar.Least(a._v, b._v));

    public static CountingLanes Within(CountingLanes x, CountingLanes low, CountingLanes high, CountingLanes then) => Free(LanesScalar.Within(x._v, low._v, high._v, then._v));

    public static double Sum(CountingLanes a)
    {
        Flops += Width - 1;
        return LanesScalar.Sum(a._v);
    }

    public static double Greatest(CountingLanes a) => LanesScalar.Greatest(a._v);

    public static CountingLanes Pick(ref double table, ref long which, int at) => Free(LanesScalar.Pick(ref table, ref which, at));

    public static CountingLanes TimesPowerOfTwo(CountingLanes value, CountingLanes power) => Counted(LanesScalar.TimesPowerOfTwo(value._v, power._v), Width);

    private static CountingLanes Free(LanesScalar v) => new() { _v = v };

    private static CountingLanes Counted(LanesScalar v, int flops)
    {
        Flops += flops;
        return new() { _v = v };
    }
}
