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
        var (sum, count) = (InOrder(sums), Vector512.Sum(counts));
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

    /// <summary>Sum of the steps of time that end with a value of at least so much.</summary>
    public static double TimeAbove(ReadOnlySpan<double> time, ReadOnlySpan<double> values, double least)
    {
        if (time.Length < 2) return 0;
        ReadOnlySpan<Vector512<double>> from = Eights(time[..^1]), to = Eights(time[1..]), at = Eights(values[1..]);
        var sums = Vector512<double>.Zero;
        for (var i = 0; i < from.Length; i++) sums += Vector512.GreaterThanOrEqual(at[i], Vector512.Create(least)) & (to[i] - from[i]);
        var sum = InOrder(sums);
        for (var i = 8 * from.Length + 1; i < time.Length; i++) sum += values[i] >= least ? time[i] - time[i - 1] : 0;
        return sum;
    }

    /// <summary>The steps of time that end with a value from least to most and are no longer than <paramref name="longest"/>; 0 for the others, and at the first.</summary>
    public static void Steps(ReadOnlySpan<double> time, ReadOnlySpan<double> values, double least, double most, double longest, Span<double> steps)
    {
        ReadOnlySpan<Vector512<double>> from = Eights(time[..^1]), to = Eights(time[1..]), at = Eights(values[1..]);
        var into = MemoryMarshal.Cast<double, Vector512<double>>(steps[1..]);
        for (var i = 0; i < from.Length; i++)
        {
            var step = to[i] - from[i];
            into[i] = step & Vector512.GreaterThanOrEqual(at[i], Vector512.Create(least)) & Vector512.LessThanOrEqual(at[i], Vector512.Create(most))
                & Vector512.LessThanOrEqual(step, Vector512.Create(longest));
        }
        for (var i = 8 * from.Length + 1; i < time.Length; i++)
            steps[i] = values[i] >= least && values[i] <= most && time[i] - time[i - 1] <= longest ? time[i] - time[i - 1] : 0;
    }

    /// <summary>Mean of the values of a part of a column from least to most, each counted by its weight; NaN where there is none with a weight.</summary>
    public static double WeightedMean(double[] column, ReadOnlySpan<double> weights, int from, int end, double least, double most)
    {
        // A part is short: four at a time leave less over.
        var (low, high, sums, weighed) = (Vector256.Create(least), Vector256.Create(most), Vector256<double>.Zero, Vector256<double>.Zero);
        var i = from;
        for (; i + 4 <= end; i += 4)
        {
            var four = Vector256.Create(column.AsSpan(i));
            var counted = Vector256.GreaterThanOrEqual(four, low) & Vector256.LessThanOrEqual(four, high);
            var weight = counted & Vector256.Create(weights[i..]);
            (sums, weighed) = (sums + (counted & four) * weight, weighed + weight);
        }
        var (sum, total) = (InOrder(sums), InOrder(weighed));
        for (; i < end; i++)
        {
            if (!(column[i] >= least && column[i] <= most)) continue;
            (sum, total) = (sum + column[i] * weights[i], total + weights[i]);
        }
        return total > 0 ? sum / total : double.NaN;
    }

    /// <summary>Whether a step, from the second on, is more than so much for each second that it took.</summary>
    public static bool IsAnyFaster(ReadOnlySpan<double> steps, ReadOnlySpan<double> time, double perSecond)
    {
        ReadOnlySpan<Vector512<double>> from = Eights(time[..^1]), to = Eights(time[1..]), step = Eights(steps[1..]);
        for (var i = 0; i < from.Length; i++)
            if (Vector512.GreaterThanAny(step[i], (to[i] - from[i]) * perSecond)) return true;
        for (var i = 8 * from.Length + 1; i < time.Length; i++)
            if (steps[i] > (time[i] - time[i - 1]) * perSecond) return true;
        return false;
    }

    /// <summary>How many values are above nought, and how many of these are no more than <paramref name="most"/>.</summary>
    public static (int AboveZero, int Low) Count(ReadOnlySpan<double> column, double most)
    {
        var (limit, above, low) = (Vector512.Create(most), Vector512<long>.Zero, Vector512<long>.Zero);
        foreach (var eight in Eights(column))
        {
            var counted = Vector512.GreaterThan(eight, Vector512<double>.Zero).AsInt64();
            above -= counted;
            low -= counted & Vector512.LessThanOrEqual(eight, limit).AsInt64();
        }
        var (aboveCount, lowCount) = ((int)Vector512.Sum(above), (int)Vector512.Sum(low));
        foreach (var one in Rest(column))
        {
            if (one > 0) aboveCount++;
            if (one > 0 && one <= most) lowCount++;
        }
        return (aboveCount, lowCount);
    }

    public static double[] Times(ReadOnlySpan<double> column, double factor)
    {
        var times = GC.AllocateUninitializedArray<double>(column.Length);
        var eights = Eights(column);
        var to = MemoryMarshal.Cast<double, Vector512<double>>(times.AsSpan());
        for (var i = 0; i < eights.Length; i++) to[i] = eights[i] * factor;
        for (var i = 8 * eights.Length; i < times.Length; i++) times[i] = column[i] * factor;
        return times;
    }

    private static double InOrder(Vector512<double> lanes) => InOrder(lanes.GetLower() + lanes.GetUpper());

    private static double InOrder(Vector256<double> lanes)
    {
        var two = lanes.GetLower() + lanes.GetUpper();
        return two[0] + two[1];
    }

    private static ReadOnlySpan<Vector512<double>> Eights(ReadOnlySpan<double> column) => MemoryMarshal.Cast<double, Vector512<double>>(column);

    private static ReadOnlySpan<double> Rest(ReadOnlySpan<double> column) => column[(column.Length & ~7)..];
}
