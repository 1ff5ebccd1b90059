namespace Backstride.Running.Files.Fit;

/// <summary>Whether the way goes on from one record to another: by the counter, where both have it, else by the places.</summary>
internal sealed class FitWay(FitRecords records)
{
    private const double DegreesPerSemicircle = 180.0 / 2147483648.0;

    /// <summary>Further than this nobody comes from one record to the next.</summary>
    private const double LongestM = 500;

    private readonly double[]? _distance = records.Values(RecordField.Distance), _lat = records.Values(RecordField.Latitude), _lon = records.Values(RecordField.Longitude);

    public bool GoesOn(int from, int to)
    {
        if (_distance is not null && _distance[to] - _distance[from] is var counted && !double.IsNaN(counted)) return counted is >= 0 and <= LongestM;
        if (_lat is null || _lon is null) return false;
        double Degrees(double[] column, int at) => column[at] * DegreesPerSemicircle;
        return GeoDistance.Metres(Degrees(_lat, from), Degrees(_lon, from), Degrees(_lat, to), Degrees(_lon, to)) <= LongestM;
    }
}
