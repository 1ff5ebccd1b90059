namespace Backstride.Running.Files.Fit;

/// <summary>Chosen rows of the records to the columns of a recording, each when it is asked for. The watch's own value goes before a developer field's, by whole column.</summary>
internal sealed class FitSamples(FitRecords records, FitRows rows, FitStrap strap)
{
    private const double DegreesPerSemicircle = 180.0 / 2147483648.0;

    private readonly FitDeveloperColumns _developer = new(records, rows);

    /// <summary>How many places were left out, since they are no fix.</summary>
    public int WithoutFix { get; private set; }

    /// <param name="times">Of all records; they become this recording's own when it has them all.</param>
    public SampleColumns Build(double[]? times, double origin, bool systemTime, Sport sport, out double cadenceFactor)
    {
        var time = Time(times, origin, systemTime);
        var cadence = Or(Add(Take(RecordField.Cadence), Take(RecordField.FractionalCadence)), Take(RecordField.Cadence256), _developer.Take(DeveloperMeaning.Cadence));
        var converted = CadenceRule.Convert(sport, cadence(), out var factor);
        cadenceFactor = factor;
        var (latitude, longitude) = Places();
        return new()
        {
            TimeS = time,
            Latitude = latitude,
            Longitude = longitude,
            Distance = Later(Prefer(Take(RecordField.Distance), Take(records.CompressedDistance)), _developer.Take(DeveloperMeaning.Distance)),
            Speed = Later(Prefer(Prefer(Take(RecordField.EnhancedSpeed), Take(RecordField.Speed)), Take(records.CompressedSpeed)), _developer.Take(DeveloperMeaning.Speed)),
            Altitude = Later(Prefer(Take(RecordField.EnhancedAltitude), Take(RecordField.Altitude))),
            HeartRate = HeartRate(time, systemTime ? double.NaN : origin),
            Cadence = SampleColumn.Later(() => ColumnMath.Times(cadence(), factor), converted),
            StanceTime = Later(Any(Take(RecordField.StanceTime)), NoZeros(Or(_developer.Take(DeveloperMeaning.StanceTime), Mean(_developer.Take(DeveloperMeaning.StanceTimeLeft), _developer.Take(DeveloperMeaning.StanceTimeRight))))),
            StanceTimeBalance = Later(Take(RecordField.StanceTimeBalance)),
            VerticalOscillation = Later(Any(Take(RecordField.VerticalOscillation)), NoZeros(_developer.Take(DeveloperMeaning.VerticalOscillation))),
            VerticalRatio = Later(Take(RecordField.VerticalRatio)),
            StepLength = Later(Take(RecordField.StepLength)),
            Power = Later(Take(RecordField.Power), _developer.Take(DeveloperMeaning.Power)),
            Temperature = Later(Take(RecordField.Temperature)),
        };
    }

    public IReadOnlyList<DeveloperSeries> Series() => _developer.Series();

    private double[] Time(double[]? times, double origin, bool systemTime)
    {
        if (times is null)
        {
            var none = new double[rows.Count];
            Array.Fill(none, double.NaN);
            return none;
        }
        var time = rows.Count == times.Length ? times : rows.Pick(times);
        FitTime.Since(origin, time, systemTime);
        return time;
    }

    private SampleColumn HeartRate(double[] time, double origin)
    {
        var watch = Or(Take(RecordField.HeartRate), _developer.Take(DeveloperMeaning.HeartRate));
        if (!strap.IsEmpty && strap.Fill(time, origin, watch()) is { } filled) return SampleColumn.Of(filled)!;
        return Later(watch);
    }

    private Func<double[]?> Take(byte field) => Take(records.Find(field));

    private Func<double[]?> Take(FitColumn? column)
    {
        if (column is null || column.IsEmpty) return static () => null;
        column.Keep();
        return () => column.Values(rows);
    }

    private (SampleColumn?, SampleColumn?) Places()
    {
        var (latitude, longitude) = (Degrees(RecordField.Latitude, 90), Degrees(RecordField.Longitude, 180));
        // Nearly always no latitude is nought, and the columns are left for when they are asked for.
        if (records.Find(RecordField.Latitude) is not { } raw || !raw.MayHoldZero()) return (latitude, longitude);
        var (lat, lon) = (latitude.Values, longitude.Values);
        WithoutFix = NoFix.Clear(lat, lon);
        return WithoutFix == 0 ? (latitude, longitude) : (SampleColumn.Of(lat), SampleColumn.Of(lon));
    }

    private SampleColumn Degrees(byte field, double most)
    {
        var semicircles = Take(field);
        return Later(() => ColumnMath.OnGlobe(ColumnMath.Times(semicircles(), DegreesPerSemicircle), most));
    }

    private static SampleColumn Later(params Func<double[]?>[] sources) => SampleColumn.Later(Or(sources));

    private static Func<double[]?> Or(params Func<double[]?>[] sources)
    {
        return sources.Length == 1 ? sources[0] : First;

        double[]? First()
        {
            foreach (var source in sources)
                if (source() is { } values) return values;
            return null;
        }
    }

    private static Func<double[]?> Prefer(Func<double[]?> first, Func<double[]?> second) => () => ColumnMath.Prefer(first(), second);

    private static Func<double[]?> Add(Func<double[]?> whole, Func<double[]?> fraction) => () => whole() is { } values ? ColumnMath.Add(values, fraction()) : null;

    private static Func<double[]?> Mean(Func<double[]?> left, Func<double[]?> right) => () => ColumnMath.Mean(left(), right());

    // A watch that writes nothing but 0 measures nothing.
    private static Func<double[]?> Any(Func<double[]?> column) => () => column() is { } values && Array.Exists(values, v => v > 0) ? values : null;

    // A pod that sends 0 has not measured yet.
    private static Func<double[]?> NoZeros(Func<double[]?> column) => () => ColumnMath.AboveZero(column());
}
