namespace Backstride.Running.Files;

/// <summary>The samples of a recording as columns of equal length. NaN where the device gave no value; a column that was never given is null.</summary>
public sealed record SampleColumns
{
    /// <summary>Seconds since <see cref="Recording.StartUtc"/>, in the order of the file.</summary>
    public required double[] TimeS { get; init; }

    public double[]? LatitudeDeg { get => Latitude?.Values; init => Latitude = SampleColumn.Of(value); }

    public double[]? LongitudeDeg { get => Longitude?.Values; init => Longitude = SampleColumn.Of(value); }

    /// <summary>Cumulative metres, as recorded.</summary>
    public double[]? DistanceM { get => Distance?.Values; init => Distance = SampleColumn.Of(value); }

    public double[]? SpeedMps { get => Speed?.Values; init => Speed = SampleColumn.Of(value); }

    public double[]? AltitudeM { get => Altitude?.Values; init => Altitude = SampleColumn.Of(value); }

    public double[]? HeartRateBpm { get => HeartRate?.Values; init => HeartRate = SampleColumn.Of(value); }

    /// <summary>Steps per minute, both feet, on foot; revolutions per minute otherwise.</summary>
    public double[]? CadenceSpm { get => Cadence?.Values; init => Cadence = SampleColumn.Of(value); }

    /// <summary>Ground contact time, milliseconds.</summary>
    public double[]? StanceTimeMs { get => StanceTime?.Values; init => StanceTime = SampleColumn.Of(value); }

    /// <summary>Share of contact time on the left foot, per cent.</summary>
    public double[]? StanceTimeBalancePercent { get => StanceTimeBalance?.Values; init => StanceTimeBalance = SampleColumn.Of(value); }

    public double[]? VerticalOscillationMm { get => VerticalOscillation?.Values; init => VerticalOscillation = SampleColumn.Of(value); }

    public double[]? VerticalRatioPercent { get => VerticalRatio?.Values; init => VerticalRatio = SampleColumn.Of(value); }

    public double[]? StepLengthMm { get => StepLength?.Values; init => StepLength = SampleColumn.Of(value); }

    public double[]? PowerW { get => Power?.Values; init => Power = SampleColumn.Of(value); }

    public double[]? TemperatureC { get => Temperature?.Values; init => Temperature = SampleColumn.Of(value); }

    public int Count => TimeS.Length;

    internal SampleColumn? Latitude { get; init; }

    internal SampleColumn? Longitude { get; init; }

    internal SampleColumn? Distance { get; init; }

    internal SampleColumn? Speed { get; init; }

    internal SampleColumn? Altitude { get; init; }

    internal SampleColumn? HeartRate { get; init; }

    internal SampleColumn? Cadence { get; init; }

    internal SampleColumn? StanceTime { get; init; }

    internal SampleColumn? StanceTimeBalance { get; init; }

    internal SampleColumn? VerticalOscillation { get; init; }

    internal SampleColumn? VerticalRatio { get; init; }

    internal SampleColumn? StepLength { get; init; }

    internal SampleColumn? Power { get; init; }

    internal SampleColumn? Temperature { get; init; }
}
