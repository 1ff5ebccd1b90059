using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// A clock that was set under way: to an earlier time, or from seconds since power-on to the date. The records go on, as their distances
/// or places show, and only their times begin anew; left so, the two stretches would lie over one another and one of them would be lost.
/// They are put one behind the other, by the clock that the summary's start is of, else by that of the first record.
/// </summary>
internal sealed class FitClockSteps
{
    /// <summary>A clock that is set more often than this is broken.</summary>
    private const int Most = 3;

    /// <summary>A lap or event is written about when its last record is.</summary>
    private const double NearS = 5;

    private readonly List<(double First, double Last, double Shift)> _stretches = [];

    /// <summary>Puts the times right in place. Says so, or that they run backwards where the records do not go on.</summary>
    public static FitClockSteps Mend(double[] times, FitRecords records, double sessionStart, FaultList faults)
    {
        var mended = new FitClockSteps();
        if (times.Length == 0 || ColumnScan.Rises(times) && FitTime.IsDate(times[0])) return mended;
        var way = new FitWay(records);
        mended.PutBack(times, way, faults);
        var steps = Steps(times);
        if (steps.Count == 0) return mended;
        if (steps.Count > Most || !steps.TrueForAll(s => way.GoesOn(s.Before, s.Row)))
        {
            var falls = steps.Where(s => FitTime.IsDate(times[s.Before]) == FitTime.IsDate(times[s.Row])).ToList();
            if (falls.Count > 0) faults.Add("FIT024", FaultSeverity.Warning, At(falls[0].Row), "Times run backwards in places; where stretches lie over one another in time, the run keeps those with the most records.");
            return mended;
        }
        foreach (var (row, before) in steps)
            faults.Add("FIT023", FaultSeverity.Warning, At(row), string.Create(CultureInfo.InvariantCulture,
                $"The clock was set under way, by {times[row] - times[before]:0} s; the records go on, and were put behind those before."));
        mended.Shift(times, steps, sessionStart);
        return mended;
    }

    /// <summary>A time of a lap or event by the mended clock: left as it is where it may be of two stretches.</summary>
    public double Moved(double time)
    {
        var near = _stretches.FindAll(s => time >= s.First - NearS && time <= s.Last + NearS);
        return near.Count == 1 ? time + near[0].Shift : time;
    }

    public bool IsEmpty => _stretches.Count == 0;

    private void PutBack(double[] times, FitWay way, FaultList faults)
    {
        foreach (var leap in ClockLeaps.PutBack(times, way.GoesOn))
        {
            _stretches.Add((times[leap.First] - leap.ShiftS, times[leap.Last] - leap.ShiftS, leap.ShiftS));
            faults.Add("FIT023", FaultSeverity.Warning, At(leap.First), leap.ToString());
        }
    }

    private void Shift(double[] times, List<(int Row, int Before)> steps, double sessionStart)
    {
        int[] starts = [0, .. steps.Select(s => s.Row), times.Length];
        var shifts = new double[starts.Length - 1];
        for (var i = 1; i < shifts.Length; i++)
        {
            var (row, before) = steps[i - 1];
            var next = row + 1 < times.Length ? times[row + 1] - times[row] : 1;
            shifts[i] = shifts[i - 1] + times[before] + Math.Clamp(double.IsNaN(next) ? 1 : next, 0, NearS) - times[row];
        }
        // What was counted since power-on goes by the date that came after it; else the summary's start tells which clock was right.
        var first = Array.Find(times, t => !double.IsNaN(t));
        // A record or two by another clock do not say what the time was.
        var by = FitTime.IsDate(first) && steps[0].Row >= ClockLeaps.FewRecords && !(Math.Abs(first - shifts[^1] - sessionStart) < Math.Abs(first - sessionStart)) ? 0 : shifts[^1];
        for (var i = 0; i < shifts.Length; i++)
        {
            var stretch = times.AsSpan(starts[i]..starts[i + 1]);
            var shift = shifts[i] - by;
            var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (ref var time in stretch)
            {
                if (double.IsNaN(time)) continue;
                (low, high) = (Math.Min(low, time), Math.Max(high, time));
                time += shift;
            }
            _stretches.Add((low, high, shift));
        }
    }

    private static List<(int Row, int Before)> Steps(double[] times)
    {
        var (steps, before) = (new List<(int, int)>(), -1);
        for (var i = 0; i < times.Length && steps.Count <= Most; i++)
        {
            if (double.IsNaN(times[i])) continue;
            if (before >= 0 && (times[i] < times[before] - ClockLeaps.LeastS || FitTime.IsDate(times[i]) && !FitTime.IsDate(times[before]))) steps.Add((i, before));
            before = i;
        }
        return steps;
    }

    private static string At(int row) => string.Create(CultureInfo.InvariantCulture, $"record {row + 1}");
}
