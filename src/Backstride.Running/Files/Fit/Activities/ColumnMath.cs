using System.Numerics;

namespace Backstride.Running.Files.Fit;

/// <summary>Arithmetic on columns in which NaN means "no value". The first column is changed in place and given back.</summary>
internal static class ColumnMath
{
    public static double[]? Times(double[]? column, double factor)
    {
        if (column is null || factor == 1) return column;
        var (by, i) = (new Vector<double>(factor), 0);
        for (; i <= column.Length - Vector<double>.Count; i += Vector<double>.Count) (new Vector<double>(column, i) * by).CopyTo(column, i);
        for (; i < column.Length; i++) column[i] *= factor;
        return column;
    }

    /// <summary>Degrees without those off the globe. A device that writes them without sign means 359 as -1.</summary>
    public static double[]? OnGlobe(double[]? column, double most)
    {
        if (!ColumnScan.IsLeft(column, -most, most)) return column;
        foreach (ref var value in column.AsSpan())
            if (Math.Abs(value) > most) value = Math.Abs(value - 360) <= most ? value - 360 : double.NaN;
        return column;
    }

    /// <summary>The holes of one column filled from another, which is not asked for when there are none.</summary>
    public static double[]? Prefer(double[]? first, Func<double[]?> second)
    {
        if (first is null) return second();
        var hole = ColumnScan.FirstMissing(first);
        if (hole < 0 || second() is not { } other) return first;
        for (var i = hole; i < first.Length; i++)
            if (double.IsNaN(first[i])) first[i] = other[i];
        return first;
    }

    public static double[] Add(double[] whole, double[]? fraction)
    {
        for (var i = 0; i < fraction?.Length; i++)
            if (!double.IsNaN(fraction[i])) whole[i] += fraction[i];
        return whole;
    }

    /// <summary>The mean where both are above nought, else the one that is.</summary>
    public static double[]? Mean(double[]? left, double[]? right)
    {
        if (left is null || right is null) return left ?? right;
        for (var i = 0; i < left.Length; i++)
            left[i] = left[i] > 0 && right[i] > 0 ? (left[i] + right[i]) / 2 : left[i] > 0 ? left[i] : right[i];
        return left;
    }

    public static double[]? AboveZero(double[]? column)
    {
        foreach (ref var value in column.AsSpan())
            if (!(value > 0)) value = double.NaN;
        return column;
    }
}
