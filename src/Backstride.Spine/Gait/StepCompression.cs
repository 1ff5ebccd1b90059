namespace Backstride.Spine.Gait;

/// <summary>Compression of a disc over one step. The band is of the peak.</summary>
/// <param name="ImpulseNs">Compression integrated over the step, newton seconds.</param>
public sealed record StepCompression(double PeakN, double MeanN, double LowN, double HighN, double ImpulseNs)
{
    /// <summary>Least of the step, newtons.</summary>
    public double LeastN { get; init; }
}
