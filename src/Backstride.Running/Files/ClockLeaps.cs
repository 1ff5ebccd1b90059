namespace Backstride.Running.Files;

/// <summary>Records by a clock that leapt ahead or back and came to itself again, for one record or a stretch: there is room for them where they stand.</summary>
internal static class ClockLeaps
{
    /// <summary>Smaller steps back are a stutter.</summary>
    public const double LeastS = 5;

    /// <summary>How far ahead at least, and how much longer than the stretch the time that it belongs in may be.</summary>
    private const double LeapS = 60, SlackS = 60;

    private const int Most = 20;

    /// <summary>A clock that gave fewer records than this, and then another time, was wrong.</summary>
    public const int FewRecords = 5;

    /// <param name="ShiftS">What was added to the times from the first to the last of them.</param>
    public readonly record struct Leap(int First, int Last, double ShiftS)
    {
        public override string ToString() => FormattableString.Invariant($"The clock was {Math.Abs(ShiftS):0} s {(ShiftS < 0 ? "ahead" : "behind")} for {Last - First + 1} records; they were put back in their place.");
    }

    /// <summary>Puts them back in place.</summary>
    /// <param name="goesOn">Whether the way goes on from one record to another.</param>
    public static List<Leap> PutBack(double[] times, Func<int, int, bool> goesOn)
    {
        var (leaps, before, falls) = (new List<Leap>(), -1, 0);
        for (var i = 0; i < times.Length; i++)
        {
            if (double.IsNaN(times[i])) continue;
            if (before >= 0 && times[i] < times[before] - LeastS && falls++ < Most && (Ahead(times, before, i, goesOn) ?? Behind(times, before, i, goesOn)) is { } leap)
            {
                leaps.Add(leap);
                for (var k = leap.First; k <= leap.Last; k++) times[k] += leap.ShiftS;
            }
            before = i;
        }
        return leaps;
    }

    // What lies between the last record that is not after this one and this one.
    private static Leap? Ahead(double[] times, int before, int row, Func<int, int, bool> goesOn)
    {
        var (last, first) = (before, before);
        for (; last >= 0 && !(times[last] <= times[row]); last--)
            if (!double.IsNaN(times[last])) first = last;
        return last >= 0 && times[first] - times[last] > LeapS ? Between(times, last, first, before, row, goesOn) : null;
    }

    // What lies between the one before and the next that is not before it.
    private static Leap? Behind(double[] times, int before, int row, Func<int, int, bool> goesOn)
    {
        var (last, next) = (row, row);
        for (; next < times.Length && !(times[next] >= times[before]); next++)
            if (!double.IsNaN(times[next])) last = next;
        return next < times.Length && times[next] - times[last] > LeapS ? Between(times, before, row, last, next, goesOn) : null;
    }

    private static Leap? Between(double[] times, int before, int first, int last, int after, Func<int, int, bool> goesOn) =>
        times[after] - times[before] - (times[last] - times[first]) is >= 0 and <= SlackS and var room && (first == last || goesOn(before, first) && goesOn(last, after))
            ? new(first, last, times[before] + room / 2 - times[first])
            : null;
}
