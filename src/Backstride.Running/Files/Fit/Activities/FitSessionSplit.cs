namespace Backstride.Running.Files.Fit;

/// <summary>Which session a record or lap belongs to: by time, since first_lap_index and num_laps are often missing.</summary>
internal sealed class FitSessionSplit
{
    private readonly int[] _order;
    private readonly double[] _starts;

    // Sessions need not be written in order; of two that begin together the later written one counts. Without a start nothing is known.
    public FitSessionSplit(IReadOnlyList<FitSession> sessions)
    {
        _order = [.. Enumerable.Range(0, sessions.Count).OrderBy(i => double.IsNaN(sessions[i].Start) ? double.PositiveInfinity : sessions[i].Start)];
        _starts = [.. _order.Select(i => double.IsNaN(sessions[i].Start) ? double.PositiveInfinity : sessions[i].Start)];
    }

    /// <summary>The records of each session.</summary>
    public FitRows[] Assign(int records, double[]? times)
    {
        if (_order.Length == 1) return [FitRows.First(records)];
        var lists = _order.Select(_ => new FitRows()).ToArray();
        var place = 0;
        for (var row = 0; row < records; row++)
        {
            var time = times is null ? double.NaN : times[row];
            if (!double.IsNaN(time)) place = Place(time, place);
            lists[_order[place]].Add(row);
        }
        return lists;
    }

    public List<FitLap>[] Assign(IReadOnlyList<FitLap> laps)
    {
        var lists = _order.Select(_ => new List<FitLap>()).ToArray();
        foreach (var lap in laps) lists[double.IsNaN(lap.Start) ? lists.Length - 1 : _order[Place(lap.Start, 0)]].Add(lap);
        return lists;
    }

    // The latest session that has begun; the first for anything before them all. Nearly always that of the record before.
    private int Place(double time, int near)
    {
        while (near > 0 && _starts[near] > time) near--;
        while (near + 1 < _starts.Length && _starts[near + 1] <= time) near++;
        return near;
    }
}
