namespace Backstride.Running.Runs;

/// <summary>Which samples make a strictly increasing time axis: clocks jump, repeat and run backwards.</summary>
internal static class RunAxis
{
    public static int[] Select(double[] timeS)
    {
        var kept = new List<int>(timeS.Length);
        var finite = Enumerable.Range(0, timeS.Length).Where(i => double.IsFinite(timeS[i])).ToArray();
        var last = double.NegativeInfinity;
        for (var k = 0; k < finite.Length; k++)
        {
            var t = timeS[finite[k]];
            if (t <= last) continue;
            // A lone leap ahead that the next sample takes back would cost everything after it.
            if (k + 1 < finite.Length && timeS[finite[k + 1]] is var next && next < t && next > last) continue;
            kept.Add(finite[k]);
            last = t;
        }
        return [.. kept];
    }

    public static double[]? Take(double[]? column, int[] rows)
    {
        if (column is null || column.Length == 0) return null;
        var taken = new double[rows.Length];
        var any = false;
        for (var i = 0; i < rows.Length; i++) any |= !double.IsNaN(taken[i] = column[rows[i]]);
        return any ? taken : null;
    }

    /// <summary>A sensor that sends zero here has no value: nobody's heart stands still on a run.</summary>
    public static double[]? WithoutZeros(double[]? column) => column is null ? null : Array.ConvertAll(column, v => v == 0 ? double.NaN : v);
}
