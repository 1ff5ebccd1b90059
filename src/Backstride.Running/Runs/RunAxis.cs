using Backstride.Running.Files;

namespace Backstride.Running.Runs;

/// <summary>
/// A strictly increasing time axis out of samples whose clock jumps, repeats and runs backwards. Samples of one moment are one:
/// some watches write heart rate and distance in records of their own.
/// </summary>
internal sealed class RunAxis
{
    private const double WorthKeeping = 0.9;

    // Null when the samples' own times are such an axis, as they nearly always are: columns are then handed on as they are.
    private readonly int[]? _rows;
    private readonly Dictionary<int, List<int>> _sameMoment;

    public RunAxis(double[] timeS)
    {
        (TimeS, _sameMoment) = (timeS, []);
        if (Rises(timeS)) return;
        var (kept, same) = Forward(timeS, null);
        // A clock that was set back costs more than a few samples; a stutter does not.
        var moments = same.Values.Sum(rows => rows.Count);
        if (kept.Count + moments < WorthKeeping * timeS.Length && ClockStretches.LeftOut(timeS) is { } leftOut
            && Forward(timeS, leftOut) is var other && other.Kept.Count > kept.Count) (kept, same) = other;
        (_rows, _sameMoment) = ([.. kept], same);
        TimeS = Array.ConvertAll(_rows, i => timeS[i]);
    }

    public double[] TimeS { get; }

    /// <summary>A column on the axis, which may be the column itself; null when nothing is left of it.</summary>
    public double[]? Take(double[]? column)
    {
        if (column is null || column.Length == 0) return null;
        if (_rows is null) return Array.Exists(column, v => !double.IsNaN(v)) ? column : null;
        var taken = GC.AllocateUninitializedArray<double>(_rows.Length);
        var any = false;
        for (var i = 0; i < taken.Length; i++)
        {
            var value = column[_rows[i]];
            if (double.IsNaN(value) && _sameMoment.TryGetValue(i, out var others))
                value = others.Select(o => column[o]).FirstOrDefault(v => !double.IsNaN(v), double.NaN);
            taken[i] = value;
            any |= !double.IsNaN(value);
        }
        return any ? taken : null;
    }

    /// <summary>Where on the axis the first sample at or after each of these lies.</summary>
    public HashSet<int> Places(IReadOnlyList<int> samples)
    {
        var places = new HashSet<int>();
        foreach (var s in samples)
        {
            var i = _rows is null ? s : Array.BinarySearch(_rows, s);
            places.Add(i >= 0 ? i : ~i);
        }
        return places;
    }

    private static (List<int> Kept, Dictionary<int, List<int>> SameMoment) Forward(double[] timeS, bool[]? leftOut)
    {
        var kept = new List<int>(timeS.Length);
        var same = new Dictionary<int, List<int>>();
        var last = double.NegativeInfinity;
        for (var row = 0; row < timeS.Length; row++)
        {
            var t = timeS[row];
            if (!double.IsFinite(t) || leftOut?[row] == true) continue;
            if (t == last) Also(same, kept.Count - 1, row);
            if (t <= last || IsLoneLeap(timeS, row, last)) continue;
            kept.Add(row);
            last = t;
        }
        return (kept, same);
    }

    private static bool Rises(double[] timeS) => timeS.Length == 0 || double.IsFinite(timeS[0]) && double.IsFinite(timeS[^1]) && ColumnScan.Rises(timeS);

    // A lone leap ahead that the next sample takes back would cost everything after it.
    private static bool IsLoneLeap(double[] timeS, int row, double last)
    {
        for (var k = row + 1; k < timeS.Length; k++)
            if (double.IsFinite(timeS[k])) return timeS[k] < timeS[row] && timeS[k] > last;
        return false;
    }

    private static void Also(Dictionary<int, List<int>> same, int place, int row)
    {
        if (!same.TryGetValue(place, out var rows)) same[place] = rows = [];
        rows.Add(row);
    }

    /// <summary>A sensor that sends zero here has no value: nobody's heart stands still on a run.</summary>
    public static double[]? WithoutZeros(double[]? column) =>
        column is null || !ColumnScan.Holds(column, 0) ? column : Array.ConvertAll(column, v => v == 0 ? double.NaN : v);
}
