namespace Backstride.Running.Files.Fit;

/// <summary>Chosen rows of the records, rising, as stretches of neighbours: a session's records nearly always lie side by side.</summary>
internal sealed class FitRows
{
    private readonly List<(int From, int Count)> _stretches = [];

    public IReadOnlyList<(int From, int Count)> Stretches => _stretches;

    public int Count { get; private set; }

    /// <summary>So many rows from the first.</summary>
    public static FitRows First(int count)
    {
        var rows = new FitRows { Count = count };
        if (count > 0) rows._stretches.Add((0, count));
        return rows;
    }

    /// <summary>Adds a row that comes after all that are here.</summary>
    public void Add(int row)
    {
        Count++;
        if (_stretches.Count > 0 && _stretches[^1] is var (from, count) && from + count == row) _stretches[^1] = (from, count + 1);
        else _stretches.Add((row, 1));
    }

    /// <summary>What these rows have of a column of all records.</summary>
    public double[] Pick(double[] column)
    {
        var picked = GC.AllocateUninitializedArray<double>(Count);
        var at = 0;
        foreach (var (from, count) in _stretches)
        {
            column.AsSpan(from, count).CopyTo(picked.AsSpan(at));
            at += count;
        }
        return picked;
    }
}
