using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Backstride.Running.Files;

/// <summary>What is asked of whole columns, eight values at a time. The eight are added up in one order on every machine, so that a mean is the same bits everywhere.</summary>
internal static class ColumnScan
{
    public static bool Holds(ReadOnlySpan<double> column, double value)
    {
        foreach (var eight in Eights(column))
            if (Vector512.EqualsAny(eight, Vector512.Create(value))) return true;
        foreach (var one in Rest(column))
            if (one == value) return true;
        return false;
    }

    /// <summary>The place of the first NaN; -1 when there is none.</summary>
    public static int FirstMissing(ReadOnlySpan<double> column)
    {
        var eights = Eights(column);
        for (var i = 0; i < eights.Length; i++)
            if (!Vector512.EqualsAll(eights[i], eights[i])) return 8 * i + BitOperations.TrailingZeroCount(~Vector512.Equals(eights[i], eights[i]).ExtractMostSignificantBits());
        for (var i = 8 * eights.Length; i < column.Length; i++)
            if (double.IsNaN(column[i])) return i;
        return -1;
    }

    /// <summary>Sum and number of the values from least to most, without noughts if so asked.</summary>
    public static (double Sum, int Count) Sum(ReadOnlySpan<double> column, double least, double most, bool withoutZeros)
    {
        var (low, high, sums, counts) = (Vector512.Create(least), Vector512.Create(most), Vector512<double>.Zero, Vector512<long>.Zero);
        var keptZeros = withoutZeros ? Vector512<double>.Zero : Vector512<double>.AllBitsSet;
        foreach (var eight in Eights(column))
        {
            var counted = Vector512.GreaterThanOrEqual(eight, low) & Vector512.LessThanOrEqual(eight, high)
                & (keptZeros | ~Vector512.Equals(eight, Vector512<double>.Zero));
            sums += counted & eight;
            counts -= counted.AsInt64();
        }
        var (sum, count) = (0.0, 0L);
        for (var lane = 0; lane < 8; lane++) (sum, count) = (sum + sums[lane], count + counts[lane]);
        foreach (var one in Rest(column))
        {
            if (!(one >= least && one <= most) || withoutZeros && one == 0) continue;
            (sum, count) = (sum + one, count + 1);
        }
        return (sum, (int)count);
    }

    /// <summary>The greatest value from least to most; negative infinity when there is none.</summary>
    public static double Max(ReadOnlySpan<double> column, double least, double most)
    {
        var (low, high, none) = (Vector512.Create(least), Vector512.Create(most), Vector512.Create(double.NegativeInfinity));
        var greatest = none;
        foreach (var eight in Eights(column))
        {
            var counted = Vector512.GreaterThanOrEqual(eight, low) & Vector512.LessThanOrEqual(eight, high);
            greatest = Vector512.Max(greatest, Vector512.ConditionalSelect(counted, eight, none));
        }
        var max = double.NegativeInfinity;
        for (var lane = 0; lane < 8; lane++) max = Math.Max(max, greatest[lane]);
        foreach (var one in Rest(column))
            if (one > max && one >= least && one <= most) max = one;
        return max;
    }

    /// <summary>Whether a value lies outside; a missing one does not.</summary>
    public static bool IsLeft(ReadOnlySpan<double> column, double least, double most)
    {
        var (low, high) = (Vector512.Create(least), Vector512.Create(most));
        foreach (var eight in Eights(column))
            if (Vector512.LessThanAny(eight, low) || Vector512.GreaterThanAny(eight, high)) return true;
        foreach (var one in Rest(column))
            if (one < least || one > most) return true;
        return false;
    }

    /// <summary>Every value is there and none is less than the one before it.</summary>
    public static bool NeverFalls(ReadOnlySpan<double> column) => Orders(column, rises: false);

    /// <summary>Every value is there and greater than the one before it.</summary>
    public static bool Rises(ReadOnlySpan<double> column) => Orders(column, rises: true);

    private static bool Orders(ReadOnlySpan<double> column, bool rises)
    {
        if (column.IsEmpty) return true;
        if (double.IsNaN(column[0])) return false;
        var before = column[..^1];
        var after = column[1..];
        ReadOnlySpan<Vector512<double>> lower = Eights(before), upper = Eights(after);
        for (var i = 0; i < lower.Length; i++)
            if (!(rises ? Vector512.GreaterThanAll(upper[i], lower[i]) : Vector512.GreaterThanOrEqualAll(upper[i], lower[i]))) return false;
        for (var i = 8 * lower.Length; i < after.Length; i++)
            if (!(rises ? after[i] > before[i] : after[i] >= before[i])) return false;
        return true;
    }

    private static ReadOnlySpan<Vector512<double>> Eights(ReadOnlySpan<double> column) => MemoryMarshal.Cast<double, Vector512<double>>(column);

    private static ReadOnlySpan<double> Rest(ReadOnlySpan<double> column) => column[(column.Length & ~7)..];
}
