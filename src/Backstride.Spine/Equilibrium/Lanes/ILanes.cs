namespace Backstride.Spine.Equilibrium.Lanes;

/// <summary>Eight doubles worked on at once. Every kernel is written once over this, so all machines add in the same order and get the same bits.</summary>
/// <remarks>A multiplication with an addition is one rounding (fused) on every path; <see cref="Sum"/> always adds 0+4, 1+5, 2+6, 3+7, then halves again.</remarks>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    static abstract T All(double value);

    static abstract T Load(ref double from, int at);

    static abstract void Store(T value, ref double to, int at);

    static abstract T Add(T a, T b);

    static abstract T Subtract(T a, T b);

    static abstract T Multiply(T a, T b);

    static abstract T Divide(T a, T b);

    static abstract T Root(T a);

    /// <summary>a b + c with one rounding.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>c - a b with one rounding.</summary>
    static abstract T MultiplySubtract(T a, T b, T c);

    static abstract T Absolute(T a);

    /// <summary>The greater; <paramref name="b"/> when equal.</summary>
    static abstract T Most(T a, T b);

    /// <summary>The lesser; <paramref name="b"/> when equal.</summary>
    static abstract T Least(T a, T b);

    /// <summary><paramref name="then"/> where low &lt;= x &lt;= high, else 0.</summary>
    static abstract T Within(T x, T low, T high, T then);

    static abstract double Sum(T a);

    /// <summary>The greatest of the eight.</summary>
    static abstract double Greatest(T a);

    /// <summary>From a table of eight, the one that each lane names.</summary>
    static abstract T Pick(ref double table, ref long which, int at);

    /// <summary>value x 2^power, power a whole number of at most a few hundred.</summary>
    static abstract T TimesPowerOfTwo(T value, T power);
}
