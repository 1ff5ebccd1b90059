using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Backstride.Journal.Runs;

/// <summary>A column in whole steps, eight samples at a time.</summary>
internal static class ColumnSteps
{
    /// <summary>Beyond this a double no longer holds whole steps; such a value is no measurement and is stored as missing.</summary>
    private const double Largest = 1L << 52;

    /// <summary>Watches write whole beats, tenths of milliseconds, fifths of a metre.</summary>
    private static readonly int[] Coarser = [1, 2, 5, 10, 100, 1000];

    public static bool IsMissing(double value, int stepsPerUnit) => !(Math.Abs(Math.Round(value * stepsPerUnit)) < Largest);

    /// <summary>The fewest steps per unit that lose nothing against those that are asked for.</summary>
    public static int Coarsest(ReadOnlySpan<double> values, int stepsPerUnit, out bool anyMissing)
    {
        anyMissing = false;
        foreach (var value in Vectors(values))
            if (Vector512.LessThanAny(Vector512.Create(0.0), Missing(value, stepsPerUnit))) anyMissing = true;
        foreach (var value in Rest(values)) anyMissing |= IsMissing(value, stepsPerUnit);
        foreach (var coarse in Coarser)
            if (coarse < stepsPerUnit && stepsPerUnit % coarse == 0 && LosesNothing(values, coarse, stepsPerUnit)) return coarse;
        return stepsPerUnit;
    }

    /// <summary>Whole steps; where a sample is missing, anything.</summary>
    public static void Of(ReadOnlySpan<double> values, int stepsPerUnit, Span<long> steps)
    {
        var eights = Vectors(values);
        var to = MemoryMarshal.Cast<long, Vector512<long>>(steps);
        for (var i = 0; i < eights.Length; i++) to[i] = Vector512.ConvertToInt64(Vector512.Round(eights[i] * stepsPerUnit));
        for (var i = 8 * eights.Length; i < values.Length; i++)
            steps[i] = Math.Abs(values[i] * stepsPerUnit) < Largest ? (long)Math.Round(values[i] * stepsPerUnit) : 0;
    }

    /// <summary>Differences of neighbours less the least of them, and the bits that the largest needs.</summary>
    /// <param name="steps">One more than the differences.</param>
    public static (long Least, int Bits) Differences(ReadOnlySpan<long> steps, Span<long> differences)
    {
        var to = MemoryMarshal.Cast<long, Vector512<long>>(differences);
        ReadOnlySpan<Vector512<long>> before = MemoryMarshal.Cast<long, Vector512<long>>(steps), after = MemoryMarshal.Cast<long, Vector512<long>>(steps[1..]);
        var (least, most) = (Vector512.Create(long.MaxValue), Vector512.Create(long.MinValue));
        for (var i = 0; i < to.Length; i++)
        {
            var difference = after[i] - before[i];
            (to[i], least, most) = (difference, Vector512.Min(least, difference), Vector512.Max(most, difference));
        }
        var (low, high) = (Least(least), -Least(-most));
        for (var i = 0; i < to.Length; i++) to[i] -= Vector512.Create(low);
        return (low, 64 - BitOperations.LeadingZeroCount((ulong)(high - low)));
    }

    private static long Least(Vector512<long> of)
    {
        var four = Vector256.Min(of.GetLower(), of.GetUpper());
        var two = Vector128.Min(four.GetLower(), four.GetUpper());
        return Math.Min(two[0], two[1]);
    }

    private static bool LosesNothing(ReadOnlySpan<double> values, int coarse, int fine)
    {
        var times = (double)fine / coarse;
        foreach (var value in Vectors(values))
        {
            var same = Vector512.Equals(Vector512.Round(value * coarse) * times, Vector512.Round(value * fine));
            if (Vector512.EqualsAny((same | Vector512.GreaterThan(Missing(value, fine), Vector512<double>.Zero)).AsInt64(), Vector512<long>.Zero)) return false;
        }
        foreach (var value in Rest(values))
            if (!IsMissing(value, fine) && Math.Round(value * coarse) * times != Math.Round(value * fine)) return false;
        return true;
    }

    // 1 where a sample is missing, else 0.
    private static Vector512<double> Missing(Vector512<double> value, int stepsPerUnit) => Vector512.ConditionalSelect(
        Vector512.LessThan(Vector512.Abs(Vector512.Round(value * stepsPerUnit)), Vector512.Create(Largest)), Vector512<double>.Zero, Vector512.Create(1.0));

    private static ReadOnlySpan<Vector512<double>> Vectors(ReadOnlySpan<double> values) => MemoryMarshal.Cast<double, Vector512<double>>(values);

    private static ReadOnlySpan<double> Rest(ReadOnlySpan<double> values) => values[(values.Length & ~7)..];
}
