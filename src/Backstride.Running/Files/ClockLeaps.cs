namespace Backstride.Running.Files;

/// <summary>Records by a clock that leapt ahead and came back, for one record or a stretch: there is room for them where they stand.</summary>
internal static class ClockLeaps
{
    /// <summary>Smaller steps back are a stutter.</summary>
    public const double LeastS = 5;

    /// <summary>How far ahead at least, and how much longer than the stretch the time that it belongs in may be.</summary>
    private const double LeapS = 60, SlackS = 60;

    private const int Most = 20;

    /// <param name="ShiftS">What was added to the times from the first to the last of them.</param>
    public readonly record struct Leap(int First, int Last, double ShiftS)
    {
        public override string ToString() => FormattableString.Invariant($"The clock was {-ShiftS:0} s ahead for {Last - First + 1} records; they were put back in their place.");
    }

    /// <summary>Puts them back in place.</summary>
    /// <param name="goesOn">Whether the way goes on from one record to another.</param>
    public static List<Leap> PutBack(double[] times, Func<int, int, bool> goesOn)
    {
        var (leaps, before, falls) = (new List<Leap>(), -1, 0);
        for (var i = 0; i < times.Length; i++)
        {
            if (double.IsNaN(times[i])) continue;
            if (before >= 0 && times[i] < times[before] - LeastS && falls++ < Most && Ahead(times, i) is (>= 0 and var last, var first)
                && times[first] - times[last] > LeapS && times[i] - times[last] - (times[before] - times[first]) is >= 0 and <= SlackS and var room
                && (first == before || goesOn(last, first) && goesOn(before, i)))
            {
                leaps.Add(new(first, before, times[last] + room / 2 - times[first]));
                for (var k = first; k < i; k++) times[k] += leaps[^1].ShiftS;
            }
            before = i;
        }
        return leaps;
    }

    // The last record that is not after this one, and the first of those between.
    private static (int Last, int First) Ahead(double[] times, int row)
    {
        var (last, first) = (row - 1, row);
        for (; last >= 0 && !(times[last] <= times[row]); last--)
            if (!double.IsNaN(times[last])) first = last;
        return (last, first);
    }
}
