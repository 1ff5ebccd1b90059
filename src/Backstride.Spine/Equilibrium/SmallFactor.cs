using System.Runtime.CompilerServices;
using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Spine.Equilibrium;

/// <summary>Factor of a small positive definite matrix, L D L', in place, eight columns at a time.</summary>
/// <remarks>
/// The upper triangle is given, row by row, with room for whole groups of eight in every row. Row j keeps D L' of that row; its
/// left part and the room behind it are scratch.
/// </remarks>
internal static class SmallFactor
{
    public static int Stride(int rows) => (rows + 7) & ~7;

    public static void Factor<L>(ref double a, ref double inverse, int n)
        where L : struct, ILanes<L>
    {
        var stride = Stride(n);
        for (var j = 0; j < n; j++)
        {
            ref var row = ref Unsafe.Add(ref a, j * stride);
            var inv = 1 / Unsafe.Add(ref row, j);
            Unsafe.Add(ref inverse, j) = inv;
            for (var i = j + 1; i < n; i++)
            {
                var factor = L.All(Unsafe.Add(ref row, i) * inv);
                ref var below = ref Unsafe.Add(ref a, i * stride);
                for (var k = i & ~7; k < stride; k += 8)
                    L.Store(L.MultiplySubtract(factor, L.Load(ref row, k), L.Load(ref below, k)), ref below, k);
            }
        }
    }

    /// <summary>Solves for one right-hand side, which becomes the answer. It has the room of a row.</summary>
    public static void Solve<L>(ref double a, ref double inverse, ref double b, int n)
        where L : struct, ILanes<L>
    {
        var stride = Stride(n);
        for (var j = 0; j < n - 1; j++)
        {
            // Not by eights within j's own group: what lies left of j is needed on the way back.
            var scaled = Unsafe.Add(ref b, j) * Unsafe.Add(ref inverse, j);
            ref var row = ref Unsafe.Add(ref a, j * stride);
            var end = Math.Min((j + 8) & ~7, n);
            for (var k = j + 1; k < end; k++)
                Unsafe.Add(ref b, k) = Math.FusedMultiplyAdd(-scaled, Unsafe.Add(ref row, k), Unsafe.Add(ref b, k));
            var factor = L.All(scaled);
            for (var k = (j + 8) & ~7; k < stride; k += 8)
                L.Store(L.MultiplySubtract(factor, L.Load(ref row, k), L.Load(ref b, k)), ref b, k);
        }

        for (var j = n - 1; j >= 0; j--)
        {
            var x = Unsafe.Add(ref b, j) * Unsafe.Add(ref inverse, j);
            Unsafe.Add(ref b, j) = x;
            for (var i = 0; i < j; i++)
                Unsafe.Add(ref b, i) = Math.FusedMultiplyAdd(-Unsafe.Add(ref a, (i * stride) + j), x, Unsafe.Add(ref b, i));
        }
    }
}
