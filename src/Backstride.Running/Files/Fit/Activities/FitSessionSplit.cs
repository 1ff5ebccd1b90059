namespace Backstride.Running.Files.Fit;

/// <summary>Which session a record or lap belongs to: by time, since first_lap_index and num_laps are often missing.</summary>
internal sealed class FitSessionSplit(IReadOnlyList<FitSession> sessions)
{
    /// <summary>The records of each session; null for all of them, when there is but one.</summary>
    public int[]?[] Assign(int records, double[]? times)
    {
        if (sessions.Count == 1) return [null];
        var lists = sessions.Select(_ => new List<int>()).ToArray();
        var last = 0;
        for (var row = 0; row < records; row++)
        {
            if (times is not null && !double.IsNaN(times[row])) last = Find(times[row]);
            lists[last].Add(row);
        }
        return [.. lists.Select(l => l.ToArray())];
    }

    public List<FitLap>[] Assign(IReadOnlyList<FitLap> laps)
    {
        var lists = sessions.Select(_ => new List<FitLap>()).ToArray();
        foreach (var lap in laps) lists[double.IsNaN(lap.Start) ? sessions.Count - 1 : Find(lap.Start)].Add(lap);
        return lists;
    }

    // The latest session that has begun; the first for anything before them all. Sessions need not be written in order.
    private int Find(double time)
    {
        var (best, earliest) = (-1, 0);
        for (var i = 0; i < sessions.Count; i++)
        {
            if (sessions[i].Start <= time && (best < 0 || sessions[i].Start >= sessions[best].Start)) best = i;
            if (sessions[i].Start < sessions[earliest].Start) earliest = i;
        }
        return best < 0 ? earliest : best;
    }
}
