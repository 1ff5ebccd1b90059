namespace Backstride.Running.Files.Fit;

/// <summary>Chosen rows of the records to the columns of a recording. The watch's own value goes before a developer field's, by whole column.</summary>
/// <param name="rows">Null for all of them.</param>
internal sealed class FitSamples(FitRecords records, int[]? rows)
{
    private const double DegreesPerSemicircle = 180.0 / 2147483648.0;

    public SampleColumns Build(double[]? times, double origin, bool systemTime, Sport sport, out double cadenceFactor)
    {
        var cadence = Add(Take(RecordField.Cadence), Take(RecordField.FractionalCadence)) ?? Take(RecordField.Cadence256) ?? Take(DeveloperMeaning.Cadence);
        return new()
        {
            TimeS = Time(times, origin, systemTime),
            LatitudeDeg = Degrees(Take(RecordField.Latitude), 90),
            LongitudeDeg = Degrees(Take(RecordField.Longitude), 180),
            DistanceM = Prefer(Take(RecordField.Distance), Pick(records.CompressedDistance.Values(records.Count))) ?? Take(DeveloperMeaning.Distance),
            SpeedMps = Prefer(Prefer(Take(RecordField.EnhancedSpeed), Take(RecordField.Speed)), Pick(records.CompressedSpeed.Values(records.Count))) ?? Take(DeveloperMeaning.Speed),
            AltitudeM = Prefer(Take(RecordField.EnhancedAltitude), Take(RecordField.Altitude)),
            HeartRateBpm = Take(RecordField.HeartRate),
            CadenceSpm = CadenceRule.Convert(sport, cadence, out cadenceFactor),
            StanceTimeMs = Take(RecordField.StanceTime) ?? NoZeros(Take(DeveloperMeaning.StanceTime) ?? Mean(Take(DeveloperMeaning.StanceTimeLeft), Take(DeveloperMeaning.StanceTimeRight))),
            StanceTimeBalancePercent = Take(RecordField.StanceTimeBalance),
            VerticalOscillationMm = Take(RecordField.VerticalOscillation) ?? NoZeros(Take(DeveloperMeaning.VerticalOscillation)),
            VerticalRatioPercent = Take(RecordField.VerticalRatio),
            StepLengthMm = Take(RecordField.StepLength),
            PowerW = Take(RecordField.Power) ?? Take(DeveloperMeaning.Power),
            TemperatureC = Take(RecordField.Temperature),
        };
    }

    private double[] Time(double[]? times, double origin, bool systemTime)
    {
        var time = new double[rows?.Length ?? records.Count];
        if (times is null) Array.Fill(time, double.NaN);
        else
            for (var i = 0; i < time.Length; i++)
            {
                var t = times[rows is null ? i : rows[i]];
                time[i] = systemTime || FitTime.IsDate(t) ? t - origin : double.NaN;
            }
        return time;
    }

    private double[]? Take(byte field) => Pick(records.Values(field));

    // Several fields may claim to be the same (two apps, or an app that describes anew); the fullest is taken, of equals the first.
    private double[]? Take(DeveloperMeaning meaning)
    {
        double[]? best = null;
        var most = 0;
        foreach (var field in records.DeveloperFields)
        {
            if (DeveloperMeanings.Of(field.Name, field.Units, field.NativeField) is not { } m || m.Meaning != meaning) continue;
            if (Pick(records.Values(field)) is not { } values) continue;
            var count = values.Count(v => !double.IsNaN(v));
            if (count > most) (best, most) = (Array.ConvertAll(values, v => v * m.Factor), count);
        }
        return best;
    }

    private double[]? Pick(double[]? column)
    {
        if (column is null || rows is null) return column;
        var picked = new double[rows.Length];
        var any = false;
        for (var i = 0; i < rows.Length; i++) any |= !double.IsNaN(picked[i] = column[rows[i]]);
        return any ? picked : null;
    }

    private static double[]? Degrees(double[]? semicircles, double most)
    {
        if (semicircles is null) return null;
        foreach (ref var value in semicircles.AsSpan())
        {
            value *= DegreesPerSemicircle;
            if (Math.Abs(value) > most) value = double.NaN;
        }
        return semicircles;
    }

    private static double[]? Prefer(double[]? first, double[]? second)
    {
        if (first is null || second is null) return first ?? second;
        for (var i = 0; i < first.Length; i++)
            if (double.IsNaN(first[i])) first[i] = second[i];
        return first;
    }

    private static double[]? Add(double[]? whole, double[]? fraction)
    {
        if (whole is null || fraction is null) return whole;
        for (var i = 0; i < whole.Length; i++)
            if (!double.IsNaN(fraction[i])) whole[i] += fraction[i];
        return whole;
    }

    private static double[]? Mean(double[]? left, double[]? right)
    {
        if (left is null || right is null) return left ?? right;
        var mean = new double[left.Length];
        for (var i = 0; i < mean.Length; i++)
            mean[i] = left[i] > 0 && right[i] > 0 ? (left[i] + right[i]) / 2 : left[i] > 0 ? left[i] : right[i];
        return mean;
    }

    // A pod that sends 0 has not measured yet.
    private static double[]? NoZeros(double[]? column) => column is null ? null : Array.ConvertAll(column, v => v > 0 ? v : double.NaN);
}
