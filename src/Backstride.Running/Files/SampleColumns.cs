namespace Backstride.Running.Files;

/// <summary>The samples of a recording as columns of equal length. NaN where the device gave no value; a column that was never given is null.</summary>
public sealed record SampleColumns
{
    /// <summary>Seconds since <see cref="Recording.StartUtc"/>, in the order of the file.</summary>
    public required double[] TimeS { get; init; }

    public double[]? LatitudeDeg { get; init; }

    public double[]? LongitudeDeg { get; init; }

    /// <summary>Cumulative metres, as recorded.</summary>
    public double[]? DistanceM { get; init; }

    public double[]? SpeedMps { get; init; }

    public double[]? AltitudeM { get; init; }

    public double[]? HeartRateBpm { get; init; }

    /// <summary>Steps per minute, both feet, on foot; revolutions per minute otherwise.</summary>
    public double[]? CadenceSpm { get; init; }

    /// <summary>Ground contact time, milliseconds.</summary>
    public double[]? StanceTimeMs { get; init; }

    /// <summary>Share of contact time on the left foot, per cent.</summary>
    public double[]? StanceTimeBalancePercent { get; init; }

    public double[]? VerticalOscillationMm { get; init; }

    public double[]? VerticalRatioPercent { get; init; }

    public double[]? StepLengthMm { get; init; }

    public double[]? PowerW { get; init; }

    public double[]? TemperatureC { get; init; }

    public int Count => TimeS.Length;
}
