namespace Backstride.Running.Runs;

/// <summary>
/// A strictly increasing time axis out of samples whose clock jumps, repeats and runs backwards. Samples of one moment are one:
/// some watches write heart rate and distance in records of their own.
/// </summary>
internal sealed class RunAxis
{
    /// <summary>Null when the samples are an axis as they stand, as nearly all are: then columns are taken as they are too.</summary>
    private readonly int[]? _rows;
    private readonly Dictionary<int, List<int>> _sameMoment = [];

    public RunAxis(double[] timeS)
    {
        if (IsAxis(timeS))
        {
            TimeS = timeS;
            return;
        }
        var kept = new List<int>(timeS.Length);
        var finite = Enumerable.Range(0, timeS.Length).Where(i => double.IsFinite(timeS[i])).ToArray();
        var last = double.NegativeInfinity;
        for (var k = 0; k < finite.Length; k++)
        {
            var t = timeS[finite[k]];
            if (t == last) Also(kept.Count - 1, finite[k]);
            if (t <= last) continue;
            // A lone leap ahead that the next sample takes back would cost everything after it.
            if (k + 1 < finite.Length && timeS[finite[k + 1]] is var next && next < t && next > last) continue;
            kept.Add(finite[k]);
            last = t;
        }
        _rows = [.. kept];
        TimeS = Array.ConvertAll(_rows, i => timeS[i]);
    }

    public double[] TimeS { get; }

    /// <summary>A column on the axis, not to be written into; null when nothing is left of it.</summary>
    public double[]? Take(double[]? column)
    {
        if (column is null || column.Length == 0) return null;
        if (_rows is null) return HasValue(column) ? column : null;
        var taken = new double[_rows.Length];
        var any = false;
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = column[_rows[i]];
            if (double.IsNaN(taken[i]) && _sameMoment.TryGetValue(i, out var others))
                taken[i] = others.Select(o => column[o]).FirstOrDefault(v => !double.IsNaN(v), double.NaN);
            any |= !double.IsNaN(taken[i]);
        }
        return any ? taken : null;
    }

    /// <summary>Where on the axis the first sample at or after each of these lies.</summary>
    public HashSet<int> Places(IReadOnlyList<int> samples)
    {
        var places = new HashSet<int>();
        foreach (var s in samples)
        {
            var i = _rows is null ? (s < TimeS.Length ? s : ~TimeS.Length) : Array.BinarySearch(_rows, s);
            places.Add(i >= 0 ? i : ~i);
        }
        return places;
    }

    private void Also(int place, int row)
    {
        if (!_sameMoment.TryGetValue(place, out var rows)) _sameMoment[place] = rows = [];
        rows.Add(row);
    }

    /// <summary>A sensor that sends zero here has no value: nobody's heart stands still on a run.</summary>
    public static double[]? WithoutZeros(double[]? column)
    {
        if (column is null || !column.AsSpan().Contains(0.0)) return column;
        var valued = new double[column.Length];
        for (var i = 0; i < valued.Length; i++) valued[i] = column[i] == 0 ? double.NaN : column[i];
        return valued;
    }

    private static bool IsAxis(double[] timeS)
    {
        if (timeS.Length == 0 || !double.IsFinite(timeS[0]) || !double.IsFinite(timeS[^1])) return false;
        for (var i = 1; i < timeS.Length; i++)
            if (!(timeS[i] > timeS[i - 1])) return false;
        return true;
    }

    private static bool HasValue(double[] column)
    {
        foreach (var v in column)
            if (!double.IsNaN(v)) return true;
        return false;
    }
}
