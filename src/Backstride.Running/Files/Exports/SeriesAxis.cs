namespace Backstride.Running.Files.Exports;

/// <summary>Series that each have times of their own, brought to one axis: a row for every moment at which anything was measured.</summary>
internal sealed class SeriesAxis
{
    private const int MostRows = 2_000_000;

    /// <summary>Moments nearer than this are one.</summary>
    private const double SameS = 0.5;

    private readonly List<(double Time, SeriesValue What, double Value)> _values = [];

    public void Add(double second, SeriesValue what, double value)
    {
        if (double.IsFinite(second) && double.IsFinite(value) && _values.Count < 8 * MostRows) _values.Add((second, what, value));
    }

    public void AddPosition(double second, double latitudeDeg, double longitudeDeg)
    {
        if (Math.Abs(latitudeDeg) > 90 || Math.Abs(longitudeDeg) > 180 || latitudeDeg == 0 && longitudeDeg == 0) return;
        Add(second, SeriesValue.Latitude, latitudeDeg);
        Add(second, SeriesValue.Longitude, longitudeDeg);
    }

    public SampleColumns Columns(Sport sport, out double cadenceFactor)
    {
        // Stable, so that the first of two values of one moment stays.
        var sorted = _values.Select((value, order) => (value, order)).OrderBy(v => v.value.Time).ThenBy(v => v.order).Select(v => v.value).ToList();
        var times = new List<double>();
        var columns = new Dictionary<SeriesValue, List<double>>();
        foreach (var (time, what, value) in sorted)
        {
            if (times.Count == 0 || time - times[^1] >= SameS)
            {
                if (times.Count == MostRows) break;
                times.Add(time);
            }
            if (!columns.TryGetValue(what, out var column)) columns[what] = column = [];
            while (column.Count < times.Count) column.Add(double.NaN);
            if (double.IsNaN(column[^1])) column[^1] = value;
        }
        double[]? Column(SeriesValue what)
        {
            if (!columns.TryGetValue(what, out var column)) return null;
            while (column.Count < times.Count) column.Add(double.NaN);
            return [.. column];
        }
        return new()
        {
            TimeS = [.. times],
            LatitudeDeg = Column(SeriesValue.Latitude),
            LongitudeDeg = Column(SeriesValue.Longitude),
            AltitudeM = Column(SeriesValue.Altitude),
            DistanceM = Column(SeriesValue.Distance),
            SpeedMps = Column(SeriesValue.Speed),
            HeartRateBpm = Column(SeriesValue.HeartRate),
            CadenceSpm = CadenceRule.Convert(sport, Column(SeriesValue.Cadence), out cadenceFactor),
            PowerW = Column(SeriesValue.Power),
            StanceTimeMs = Column(SeriesValue.StanceTime),
            VerticalOscillationMm = Column(SeriesValue.VerticalOscillation),
            StepLengthMm = Column(SeriesValue.StepLength),
        };
    }
}
