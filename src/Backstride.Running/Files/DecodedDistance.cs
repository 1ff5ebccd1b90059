namespace Backstride.Running.Files;

/// <summary>How far an activity went by its file, and which of the file's own figures says so.</summary>
internal readonly record struct DecodedDistance(double? Metres, DistanceBy By)
{
    /// <summary>
    /// The device's total; else what its records counted; else along the positions. GPX has no total and its distance extension is one
    /// program's, so a GPX track is measured along its positions. A total of nought is none where the records counted more; that of a TCX
    /// file, which must have one, also where the positions moved.
    /// </summary>
    public static DecodedDistance Of(Recording r, FileFormat format)
    {
        if (format == FileFormat.Gpx && GeoDistance.Along(r.Samples, r.Breaks) is { } along) return new(along, DistanceBy.Positions);
        if (r.TotalDistanceM > 0) return new(r.TotalDistanceM, DistanceBy.Total);
        var counted = Counted(r.Samples);
        if (counted > 0) return new(counted, DistanceBy.Counter);
        if (r.TotalDistanceM is not null && format == FileFormat.Fit) return new(r.TotalDistanceM, DistanceBy.Total);
        if (GeoDistance.Along(r.Samples, r.Breaks) is { } measured) return new(measured, DistanceBy.Positions);
        return counted is null ? new(r.TotalDistanceM, DistanceBy.Total) : new(counted, DistanceBy.Counter);
    }

    /// <summary>What the records counted. A counter may have begun before the first record, and may fall back at the last.</summary>
    public static double? Counted(SampleColumns samples)
    {
        if (samples.DistanceM is not { } distance) return null;
        var highest = double.NaN;
        foreach (var d in Odometer.CarriedOn(distance))
            if (!(d <= highest)) highest = double.IsNaN(d) ? highest : d;
        return double.IsNaN(highest) ? null : highest - Odometer.Before(distance, samples.TimeS);
    }
}

/// <summary>What a distance is taken from.</summary>
internal enum DistanceBy
{
    Total,
    Counter,
    Positions,
}
