namespace Backstride.Running.Files.Xml;

/// <summary>
/// The order in which points were recorded, for files that hold them in another: laps with the newest first, pieces put together by hand,
/// rows of a database as they came. A clock that stutters, or two recordings of one time, are left as they stand: putting such points
/// in order would weave two ways into one.
/// </summary>
internal static class TimeOrder
{
    /// <summary>After a leap ahead of this much, a stretch from in between may follow.</summary>
    private static readonly TimeSpan Leap = TimeSpan.FromMinutes(1);

    private readonly record struct Stretch(int From, int End, DateTimeOffset First, DateTimeOffset Last);

    /// <summary>Null when the points are in order, or when no order of whole stretches would put them so.</summary>
    public static int[]? Of(IReadOnlyList<DateTimeOffset?> times)
    {
        if (!Falls(times)) return null;
        var stretches = Cut(times);
        var sorted = stretches.OrderBy(s => s.First).ToList();
        for (var i = 1; i < sorted.Count; i++)
            if (sorted[i].First < sorted[i - 1].Last) return null;
        int[] order = [.. sorted.SelectMany(s => Enumerable.Range(s.From, s.End - s.From))];
        return order.AsSpan().SequenceEqual((int[])[.. Enumerable.Range(0, order.Length)]) ? null : order;
    }

    /// <summary>Where a stretch began in the old order, it begins in the new one between the same two stretches, and only there.</summary>
    public static List<int> Breaks(int[] order, IReadOnlyList<int> breaks)
    {
        var stretch = new int[order.Length];
        foreach (var b in breaks)
            if (b > 0 && b < stretch.Length) stretch[b]++;
        for (var i = 1; i < stretch.Length; i++) stretch[i] += stretch[i - 1];
        return [.. Enumerable.Range(1, Math.Max(0, order.Length - 1)).Where(i => stretch[order[i]] != stretch[order[i - 1]])];
    }

    public static bool Falls(IReadOnlyList<DateTimeOffset?> times)
    {
        var last = DateTimeOffset.MinValue;
        foreach (var time in times)
        {
            if (time is not { } t) continue;
            if (t < last) return true;
            last = t;
        }
        return false;
    }

    // A point without a time stays with those before it.
    private static List<Stretch> Cut(IReadOnlyList<DateTimeOffset?> times)
    {
        var stretches = new List<Stretch>();
        var (from, first, last, before) = (0, DateTimeOffset.MaxValue, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i] is not { } time) continue;
            if (before != DateTimeOffset.MaxValue && (time < first || time - before > Leap))
            {
                stretches.Add(new(from, i, first, last));
                (from, first, last) = (i, DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
            }
            (first, last, before) = (time < first ? time : first, time > last ? time : last, time);
        }
        stretches.Add(new(from, times.Count, first, last));
        return stretches;
    }
}
