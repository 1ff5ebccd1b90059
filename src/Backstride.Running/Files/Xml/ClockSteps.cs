namespace Backstride.Running.Files.Xml;

/// <summary>
/// A clock that was set under way, within a stretch: the way goes on from point to point and only the times fall. Put in the order of
/// their times such points would be two ways with a leap between them.
/// </summary>
internal static class ClockSteps
{
    /// <summary>A clock that is set more often than this is broken.</summary>
    private const int Most = 3;

    /// <summary>Further than this nobody comes from one point to the next.</summary>
    private const double LongestM = 200;

    /// <summary>So many usual steps shorter the way must be in the order of the file than in that of the times.</summary>
    private const double WorthSteps = 5;

    private const double LongestStepS = 5;

    /// <summary>Puts what a clock recorded that leapt ahead and came back in its place.</summary>
    /// <param name="starts">Points at which a stretch begins: there a fall is another order.</param>
    /// <returns>Each point at which something was put right, and what.</returns>
    public static List<(int Row, string What)> PutBack(PointColumns points, IEnumerable<int> starts) =>
        Mend(points, starts, (times, way, _) => ClockLeaps.PutBack(times, way.GoesOn).ConvertAll(leap => (leap.First, leap.ToString())));

    /// <summary>Counts the times on where the clock was set back.</summary>
    public static List<(int Row, string What)> CountOn(PointColumns points, IEnumerable<int> starts) => Mend(points, starts, CountOn);

    private static List<(int, string)> Mend(PointColumns points, IEnumerable<int> starts, Func<double[], Way, DateTimeOffset, List<(int, string)>> mend)
    {
        if (points.Times.Find(t => t is not null) is not { } start || !TimeOrder.Falls(points.Times)) return [];
        var times = points.Seconds(start);
        var mended = mend(times, new(points, [.. starts]), start);
        for (var i = 0; mended.Count > 0 && i < times.Length; i++)
            if (!double.IsNaN(times[i])) points.Times[i] = start.AddSeconds(times[i]);
        return mended;
    }

    private static List<(int, string)> CountOn(double[] times, Way way, DateTimeOffset start)
    {
        var mended = new List<(int, string)>();
        var falls = Falls(times);
        if (falls.Count is 0 or > Most || !falls.TrueForAll(f => way.GoesOn(f.Before, f.Row)) || !way.IsShorterAsWritten(times, start, falls)) return mended;
        var was = times[falls[0].Row];
        foreach (var (row, before) in falls)
        {
            var next = row + 1 < times.Length ? times[row + 1] - times[row] : 1;
            var shift = times[before] + Math.Clamp(double.IsNaN(next) ? 1 : next, 0, LongestStepS) - times[row];
            mended.Add((row, FormattableString.Invariant($"The clock was set back under way, by {shift:0} s; the times after that are counted on.")));
            for (var i = row; i < times.Length; i++) times[i] += shift;
        }
        // A point or two by another clock do not say what the time was.
        if (falls is [var only] && only.Row < ClockLeaps.FewRecords)
        {
            var back = times[only.Row] - was;
            for (var i = 0; i < times.Length; i++) times[i] -= back;
        }
        return mended;
    }

    private static List<(int Row, int Before)> Falls(double[] times)
    {
        var (falls, before) = (new List<(int, int)>(), -1);
        for (var i = 0; i < times.Length && falls.Count <= Most; i++)
        {
            if (double.IsNaN(times[i])) continue;
            if (before >= 0 && times[i] < times[before] - ClockLeaps.LeastS) falls.Add((i, before));
            before = i;
        }
        return falls;
    }

    private sealed class Way(PointColumns points, HashSet<int> starts)
    {
        private readonly double[]? _distance = points.Column(PointValue.Distance), _lat = points.Column(PointValue.Latitude), _lon = points.Column(PointValue.Longitude);

        public bool GoesOn(int from, int to)
        {
            for (var i = from + 1; i <= to; i++)
                if (starts.Contains(i)) return false;
            return Metres(from, to) <= LongestM && (Places(from, to) <= LongestM || _distance![to] >= _distance[from]);
        }

        // Two pieces of one round, put together the wrong way about, meet at home as well as they meet under way.
        public bool IsShorterAsWritten(double[] times, DateTimeOffset start, List<(int Row, int Before)> falls)
        {
            if (TimeOrder.Of([.. times.Select(t => double.IsNaN(t) ? default(DateTimeOffset?) : start.AddSeconds(t))]) is not { } order) return true;
            var sorted = Enumerable.Range(1, order.Length - 1).Where(i => order[i] != order[i - 1] + 1).Sum(i => Metres(order[i - 1], order[i]));
            var usual = Enumerable.Range(1, order.Length - 1).Select(i => Metres(i - 1, i)).Where(double.IsFinite).DefaultIfEmpty(0).Average();
            return sorted > falls.Sum(f => Metres(f.Before, f.Row)) + WorthSteps * usual;
        }

        private double Metres(int from, int to) => Places(from, to) is var metres && !double.IsNaN(metres) ? metres : _distance is null ? double.NaN : Math.Abs(_distance[to] - _distance[from]);

        private double Places(int from, int to) => _lat is null || _lon is null ? double.NaN : GeoDistance.Metres(_lat[from], _lon[from], _lat[to], _lon[to]);
    }
}
