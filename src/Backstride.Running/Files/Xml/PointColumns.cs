namespace Backstride.Running.Files.Xml;

/// <summary>Track points as columns that come into being with their first value.</summary>
internal sealed class PointColumns
{
    /// <summary>As for FIT: more points than this are no activity.</summary>
    public const int MostPoints = 2_000_000;

    /// <summary>Nothing that records runs is older; clocks that were never set begin in 1970, in 1980 or on the last day of 1989.</summary>
    public static readonly DateTimeOffset FirstSet = new(1990, 1, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>No stretch without a break is longer than this: a time further from the others of its stretch is the clock's mistake.</summary>
    private static readonly TimeSpan LongestStretch = TimeSpan.FromDays(60);

    private const int MostInAMoment = 10;

    private readonly Dictionary<PointValue, List<double>> _columns = [];

    public List<DateTimeOffset?> Times { get; } = [];

    /// <summary>The line of the document at which each point begins.</summary>
    public List<int> Lines { get; } = [];

    public int Count => Times.Count;

    /// <summary>How many values could not be read, and the line of the first one's point.</summary>
    public (int Count, int FirstLine) Unreadable { get; private set; }

    public void MarkUnreadable() => Unreadable = (Unreadable.Count + 1, Unreadable.Count == 0 ? Lines[^1] : Unreadable.FirstLine);

    public static void SayUnreadable(IEnumerable<PointColumns> all, string code, FaultList faults)
    {
        var broken = all.Select(points => points.Unreadable).Where(u => u.Count > 0).ToList();
        if (broken.Count == 0) return;
        var values = broken.Sum(u => u.Count);
        faults.Add(code, FaultSeverity.Warning, XmlWalk.AtLine(broken[0].FirstLine), values == 1
            ? "A place or another value of this point could not be read; the rest was kept."
            : FormattableString.Invariant($"{values} places or other values could not be read, those of this point first; the rest was kept."));
    }

    public bool Begin(int line)
    {
        if (Count == MostPoints) return false;
        Times.Add(null);
        Lines.Add(line);
        return true;
    }

    public void SetTime(DateTimeOffset time) => Times[^1] = time;

    /// <summary>Times of a clock that was not set are none where others show it: those of long ago, and a few far away from most of their stretch. Whether there were any.</summary>
    public bool ClearUnsetClock(IEnumerable<int> stretchStarts)
    {
        var any = Times.Exists(t => t < FirstSet) && Times.Exists(t => t >= FirstSet);
        for (var i = 0; any && i < Times.Count; i++)
            if (Times[i] < FirstSet) Times[i] = null;
        foreach (var (from, end) in stretchStarts.Append(0).Append(Count).Distinct().Order().Pairwise()) any |= ClearFar(from, end);
        return any;
    }

    /// <summary>A planner that must write times writes one: whether it did, and many points have it.</summary>
    public bool ClearOneMoment()
    {
        var known = Times.OfType<DateTimeOffset>().Take(MostInAMoment + 1).ToList();
        if (known.Count <= MostInAMoment || Times.Exists(t => t is not null && t != known[0])) return false;
        for (var i = 0; i < Times.Count; i++) Times[i] = null;
        return true;
    }

    private bool ClearFar(int from, int end)
    {
        var known = Times.GetRange(from, end - from).OfType<DateTimeOffset>().ToList();
        if (known.Count < 3 || known.Max() - known.Min() <= LongestStretch) return false;
        known.Sort();
        var middle = known[known.Count / 2];
        for (var i = from; i < end; i++)
            if ((Times[i] - middle)?.Duration() > LongestStretch) Times[i] = null;
        return true;
    }

    /// <summary>The first valid value of a point stays: programs write the same thing in two extensions.</summary>
    public void Set(PointValue what, string? text)
    {
        if (Count == 0) return;
        if (XmlNumber.Parse(text) is not { } value)
        {
            // "NaN", "--", nothing at all: a program's way to say that it has none.
            if (text?.Any(char.IsDigit) == true) MarkUnreadable();
            return;
        }
        if (value == None(what)) return;
        // Over the line of dates some go on counting.
        if (what == PointValue.Longitude && Math.Abs(value) is > 180 and < 360) value -= Math.Sign(value) * 360;
        if (Math.Abs(value) > Most(what))
        {
            MarkUnreadable();
            return;
        }
        if (!_columns.TryGetValue(what, out var column)) _columns[what] = column = [];
        while (column.Count < Count) column.Add(double.NaN);
        if (double.IsNaN(column[^1])) column[^1] = value;
    }

    // What FIT writes for "no value", passed on by a program that did not know.
    private static double None(PointValue what) => what switch
    {
        PointValue.HeartRate or PointValue.Cadence or PointValue.RunCadence => 0xFF,
        PointValue.Power => 0xFFFF,
        PointValue.Temperature => 0x7F,
        _ => double.NaN,
    };

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
        Lines.AddRange(next.Lines);
        foreach (var (what, values) in next._columns)
        {
            if (!_columns.TryGetValue(what, out var column)) _columns[what] = column = [];
            while (column.Count < before) column.Add(double.NaN);
            column.AddRange(values);
        }
    }

    /// <summary>These points, in this order.</summary>
    public PointColumns Rows(int[] rows)
    {
        var taken = new PointColumns();
        foreach (var row in rows) taken.Times.Add(Times[row]);
        foreach (var row in rows) taken.Lines.Add(Lines[row]);
        foreach (var (what, column) in _columns) taken._columns[what] = [.. rows.Select(row => row < column.Count ? column[row] : double.NaN)];
        return taken;
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
