using Backstride.Running.Files.Exports;

namespace Backstride.Running.Files.AppleHealth;

/// <summary>Measurements of years in 14 bytes each, in the order of time once asked for.</summary>
internal sealed class HealthSeries
{
    /// <summary>Of one kind; a second a beat for years would be more, and no watch measures so.</summary>
    private const int Most = 8_000_000;

    /// <summary>A count of steps over a longer time says nothing of the cadence within.</summary>
    private const double LongestStepsS = 90;

    private readonly Dictionary<SeriesValue, Column> _columns = [];
    private readonly Dictionary<string, ushort> _sources = new(StringComparer.Ordinal);

    public static SeriesValue? KindOf(string? type) => type switch
    {
        "HKQuantityTypeIdentifierHeartRate" => SeriesValue.HeartRate,
        "HKQuantityTypeIdentifierRunningGroundContactTime" => SeriesValue.StanceTime,
        "HKQuantityTypeIdentifierRunningVerticalOscillation" => SeriesValue.VerticalOscillation,
        "HKQuantityTypeIdentifierRunningStrideLength" => SeriesValue.StepLength,
        "HKQuantityTypeIdentifierRunningPower" => SeriesValue.Power,
        "HKQuantityTypeIdentifierRunningSpeed" => SeriesValue.Speed,
        "HKQuantityTypeIdentifierStepCount" => SeriesValue.Cadence,
        _ => null,
    };

    public void Add(SeriesValue kind, string? source, DateTimeOffset from, DateTimeOffset to, double value, string? unit)
    {
        var seconds = (to - from).TotalSeconds;
        if (kind == SeriesValue.Cadence)
        {
            if (seconds is <= 1 or > LongestStepsS) return;
            value = value / seconds * 60;
            // Only what may be running or brisk walking is worth its bytes.
            if (value is < 90 or > 260) return;
        }
        if (!_columns.TryGetValue(kind, out var column)) _columns[kind] = column = new();
        if (column.Times.Count >= Most) return;
        column.Times.Add(from.ToUnixTimeMilliseconds() + (long)(seconds * 500));
        column.Values.Add((float)(value * Scale(kind, unit)));
        column.Sources.Add(Source(source));
        column.IsSorted = false;
    }

    /// <summary>What was measured between two moments. Two devices count the same steps; those of the workout's own device are taken where it has any.</summary>
    public void Put(SeriesAxis axis, DateTimeOffset start, DateTimeOffset end, string? source)
    {
        var own = source is not null && _sources.TryGetValue(source, out var number) ? number : (ushort?)null;
        foreach (var (kind, column) in _columns)
        {
            column.Sort();
            var (from, to) = (column.At(start.ToUnixTimeMilliseconds()), column.At(end.ToUnixTimeMilliseconds() + 1));
            var ownOnly = own is not null && Enumerable.Range(from, to - from).Any(i => column.Sources[i] == own);
            for (var i = from; i < to; i++)
                if (!ownOnly || column.Sources[i] == own) axis.Add((column.Times[i] - start.ToUnixTimeMilliseconds()) / 1000.0, kind, column.Values[i]);
        }
    }

    // The unit is of the phone's language and taste.
    private static double Scale(SeriesValue kind, string? unit) => (kind, unit) switch
    {
        (SeriesValue.StanceTime, "s") => 1000,
        (SeriesValue.VerticalOscillation, "cm") => 10,
        (SeriesValue.VerticalOscillation, "m") => 1000,
        (SeriesValue.VerticalOscillation, "in") => 25.4,
        (SeriesValue.StepLength, "m") => 1000,
        (SeriesValue.StepLength, "cm") => 10,
        (SeriesValue.StepLength, "ft") => 304.8,
        (SeriesValue.StepLength, "in") => 25.4,
        (SeriesValue.Speed, "km/hr") => 1 / 3.6,
        (SeriesValue.Speed, "mi/hr") => 0.44704,
        _ => 1,
    };

    private ushort Source(string? name)
    {
        name ??= "";
        if (_sources.TryGetValue(name, out var number)) return number;
        return _sources[name] = (ushort)Math.Min(_sources.Count, ushort.MaxValue);
    }

    private sealed class Column
    {
        public List<long> Times { get; private set; } = [];

        public List<float> Values { get; private set; } = [];

        public List<ushort> Sources { get; private set; } = [];

        public bool IsSorted { get; set; } = true;

        /// <summary>The first measurement at or after a moment.</summary>
        public int At(long ms)
        {
            var i = Times.BinarySearch(ms);
            if (i < 0) return ~i;
            while (i > 0 && Times[i - 1] == ms) i--;
            return i;
        }

        public void Sort()
        {
            if (IsSorted) return;
            IsSorted = true;
            if (Enumerable.Range(1, Math.Max(0, Times.Count - 1)).All(i => Times[i - 1] <= Times[i])) return;
            var times = Times.ToArray();
            var order = new int[times.Length];
            for (var i = 0; i < order.Length; i++) order[i] = i;
            Array.Sort(times, order);
            (Times, Values, Sources) = ([.. times], [.. order.Select(i => Values[i])], [.. order.Select(i => Sources[i])]);
        }
    }
}
