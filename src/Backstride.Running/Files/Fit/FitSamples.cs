namespace Backstride.Running.Files.Fit;

/// <summary>Chosen rows of the records to the columns of a recording. The watch's own value goes before a developer field's, by whole column.</summary>
internal static class FitSamples
{
    private const double DegreesPerSemicircle = 180.0 / 2147483648.0;

    public static SampleColumns Build(RecordColumns records, int[] rows, double origin, bool systemTime, Sport sport, out double cadenceFactor)
    {
        double[]? Take(RecordSlot slot) => Pick(records[slot], rows);

        var time = new double[rows.Length];
        var recorded = records[RecordSlot.Time];
        for (var i = 0; i < rows.Length; i++)
        {
            var t = recorded is null ? double.NaN : recorded[rows[i]];
            time[i] = systemTime || FitTime.IsDate(t) ? t - origin : double.NaN;
        }
        var cadence = Add(Take(RecordSlot.Cadence), Take(RecordSlot.FractionalCadence)) ?? Take(RecordSlot.Cadence256) ?? Take(RecordSlot.DeveloperCadence);
        return new()
        {
            TimeS = time,
            LatitudeDeg = Degrees(Take(RecordSlot.Latitude), 90),
            LongitudeDeg = Degrees(Take(RecordSlot.Longitude), 180),
            DistanceM = Prefer(Take(RecordSlot.Distance), Take(RecordSlot.CompressedDistance)) ?? Take(RecordSlot.DeveloperDistance),
            SpeedMps = Prefer(Take(RecordSlot.EnhancedSpeed), Take(RecordSlot.Speed)) ?? Take(RecordSlot.DeveloperSpeed),
            AltitudeM = Prefer(Take(RecordSlot.EnhancedAltitude), Take(RecordSlot.Altitude)),
            HeartRateBpm = Take(RecordSlot.HeartRate),
            CadenceSpm = CadenceRule.Convert(sport, cadence, out cadenceFactor),
            StanceTimeMs = Take(RecordSlot.StanceTime) ?? NoZeros(Take(RecordSlot.DeveloperStance) ?? Mean(Take(RecordSlot.DeveloperStanceLeft), Take(RecordSlot.DeveloperStanceRight))),
            StanceTimeBalancePercent = Take(RecordSlot.StanceTimeBalance),
            VerticalOscillationMm = Take(RecordSlot.VerticalOscillation) ?? NoZeros(Take(RecordSlot.DeveloperOscillation)),
            VerticalRatioPercent = Take(RecordSlot.VerticalRatio),
            StepLengthMm = Take(RecordSlot.StepLength),
            PowerW = Take(RecordSlot.Power) ?? Take(RecordSlot.DeveloperPower),
            TemperatureC = Take(RecordSlot.Temperature),
        };
    }

    private static double[]? Pick(double[]? column, int[] rows)
    {
        if (column is null) return null;
        var picked = new double[rows.Length];
        var any = false;
        for (var i = 0; i < rows.Length; i++) any |= !double.IsNaN(picked[i] = column[rows[i]]);
        return any ? picked : null;
    }

    private static double[]? Degrees(double[]? semicircles, double most) => semicircles is null
        ? null
        : Array.ConvertAll(semicircles, s => s * DegreesPerSemicircle is var d && Math.Abs(d) <= most ? d : double.NaN);

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
