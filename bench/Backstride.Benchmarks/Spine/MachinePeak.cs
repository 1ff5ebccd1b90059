using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Backstride.Benchmarks.Spine;

/// <summary>What one core can do at most: multiplications with additions on numbers that never leave the registers.</summary>
internal static class MachinePeak
{
    private const int Rounds = 200_000, Registers = 12;

    /// <summary>Operations a second, best of several tries, with registers of 512 bits or the widest there are.</summary>
    public static double FlopsPerSecond()
    {
        var (best, width) = (0.0, Vector512.IsHardwareAccelerated ? 8 : 4);
        for (var i = 0; i < 30; i++)
        {
            var watch = Stopwatch.GetTimestamp();
            Sink = width == 8 ? Wide() : Narrow();
            best = Math.Max(best, 2.0 * width * Registers * Rounds / Stopwatch.GetElapsedTime(watch).TotalSeconds);
        }

        return best;
    }

    // Kept, so that nothing is thought idle and left out.
    private static double Sink { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Wide()
    {
        var (x, y) = (Vector512.Create(1.0000001), Vector512.Create(1e-9));
        Vector512<double> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var r = 0; r < Rounds; r++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Narrow()
    {
        var (x, y) = (Vector256.Create(1.0000001), Vector256.Create(1e-9));
        Vector256<double> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var r = 0; r < Rounds; r++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y);
            b = Vector256.FusedMultiplyAdd(b, x, y);
            c = Vector256.FusedMultiplyAdd(c, x, y);
            d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y);
            f = Vector256.FusedMultiplyAdd(f, x, y);
            g = Vector256.FusedMultiplyAdd(g, x, y);
            h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y);
            j = Vector256.FusedMultiplyAdd(j, x, y);
            k = Vector256.FusedMultiplyAdd(k, x, y);
            l = Vector256.FusedMultiplyAdd(l, x, y);
        }

        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}
