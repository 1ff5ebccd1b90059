namespace Backstride.Running.Files.Xml;

/// <summary>
/// The night in which clocks go back, in a file written by the clock of the place: its times fall once, by an hour less one step, within a
/// stretch. Left so, the hour before and the hour after would lie over one another.
/// </summary>
internal static class HourBack
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1), LongestStep = TimeSpan.FromMinutes(2), Stutter = TimeSpan.FromMinutes(1);

    /// <summary>Puts what comes after such a fall an hour on. Whether there was one.</summary>
    public static bool Mend(List<DateTimeOffset?> times, IReadOnlyList<int> stretchStarts)
    {
        var (last, at, falls, starts) = (-1, -1, 0, default(HashSet<int>));
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i] is not { } time) continue;
            var step = last < 0 ? TimeSpan.Zero : time - times[last]!.Value;
            if (step < -Stutter)
            {
                falls++;
                starts ??= [.. stretchStarts];
                if (step + Hour is var real && real >= TimeSpan.Zero && real <= LongestStep && !Enumerable.Range(last + 1, i - last).Any(starts.Contains)) at = i;
            }
            last = i;
        }
        if (falls != 1 || at < 0) return false;
        for (var i = at; i < times.Count; i++) times[i] += Hour;
        return true;
    }
}
