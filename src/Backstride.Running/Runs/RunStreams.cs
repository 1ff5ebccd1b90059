namespace Backstride.Running.Runs;

/// <summary>The samples of a run on one time axis, cleaned: NaN where missing, spikes marked in <see cref="Doubtful"/>, never hidden.</summary>
public sealed record RunStreams
{
    /// <summary>Seconds since the start, strictly increasing.</summary>
    public required double[] TimeS { get; init; }

    public required double[] DistanceM { get; init; }

    public double[]? SpeedMps { get; init; }

    public double[]? AltitudeM { get; init; }

    public double[]? GradePercent { get; init; }

    /// <summary>Speed on the flat that would cost the same (see docs/run-files.md for the cost function).</summary>
    public double[]? GradeAdjustedSpeedMps { get => field ??= Later?.Adjusted(this); init; }

    public double[]? HeartRateBpm { get; init; }

    public double[]? CadenceSpm { get; init; }

    public double[]? StanceTimeMs { get; init; }

    public double[]? StanceTimeBalancePercent { get; init; }

    public double[]? VerticalOscillationMm { get; init; }

    public double[]? StepLengthMm { get => field ??= Later?.StepLength(); init; }

    public double[]? PowerW { get; init; }

    public double[]? LatitudeDeg { get; init; }

    public double[]? LongitudeDeg { get; init; }

    /// <summary>True where a sensor value is outside what a person can do.</summary>
    public bool[]? Doubtful { get => field ??= Later?.Doubtful(this); init; }

    public int Count => TimeS.Length;

    /// <summary>Works out what no figure of a run rests on when it is first asked for, which an import never does; null where all is at hand.</summary>
    internal LaterStreams? Later { get; init; }
}
