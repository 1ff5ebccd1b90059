namespace Backstride.Running.Files.Xml;

/// <summary>Track points as columns that come into being with their first value.</summary>
internal sealed class PointColumns
{
    /// <summary>As for FIT: more points than this are no activity.</summary>
    public const int MostPoints = 2_000_000;

    private static readonly DateTimeOffset FirstSet = new(1971, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<PointValue, List<double>> _columns = [];

    public List<DateTimeOffset?> Times { get; } = [];

    public int Count => Times.Count;

    public bool Begin()
    {
        if (Count == MostPoints) return false;
        Times.Add(null);
        return true;
    }

    public void SetTime(DateTimeOffset time) => Times[^1] = time;

    /// <summary>A clock that was not set yet counts from 1970: such times are none where later ones show it. Whether there were any.</summary>
    public bool ClearUnsetClock()
    {
        if (!Times.Exists(t => t < FirstSet) || !Times.Exists(t => t >= FirstSet)) return false;
        for (var i = 0; i < Times.Count; i++)
            if (Times[i] < FirstSet) Times[i] = null;
        return true;
    }

    /// <summary>The first valid value of a point stays: programs write the same thing in two extensions.</summary>
    public void Set(PointValue what, string? text)
    {
        if (Count == 0 || XmlNumber.Parse(text) is not { } value || Math.Abs(value) > Most(what)) return;
        if (!_columns.TryGetValue(what, out var column)) _columns[what] = column = [];
        while (column.Count < Count) column.Add(double.NaN);
        if (double.IsNaN(column[^1])) column[^1] = value;
    }

    private static double Most(PointValue what) => what switch
    {
        PointValue.Latitude => 90,
        PointValue.Longitude => 180,
        _ => double.PositiveInfinity,
    };

    public void Append(PointColumns next)
    {
        var before = Count;
        Times.AddRange(next.Times);
        foreach (var (what, values) in next._columns)
        {
            if (!_columns.TryGetValue(what, out var column)) _columns[what] = column = [];
            while (column.Count < before) column.Add(double.NaN);
            column.AddRange(values);
        }
    }

    public double[]? Column(PointValue what)
    {
        if (!_columns.TryGetValue(what, out var column)) return null;
        while (column.Count < Count) column.Add(double.NaN);
        return [.. column];
    }

    public double[] Seconds(DateTimeOffset start) => [.. Times.Select(t => t is { } time ? (time - start).TotalSeconds : double.NaN)];
}

/// <summary>What a track point may carry.</summary>
internal enum PointValue
{
    Latitude, Longitude, Altitude, Distance, Speed, HeartRate, Cadence, RunCadence, Power, Temperature,
}
