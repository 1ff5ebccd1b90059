namespace Backstride.Running.Load;

/// <summary>What a run asked of L4/L5.</summary>
/// <param name="EasyKm">The same load as this many kilometres of the runner's own easy running on the flat; ratios are surer than newtons.</param>
/// <param name="LowEasyKm">Lower end of the band.</param>
/// <param name="HighEasyKm">Upper end of the band.</param>
/// <param name="PeakStepN">Typical peak compression of a step.</param>
/// <param name="PeakStepLowN">Lower end of its band.</param>
/// <param name="PeakStepHighN">Upper end of its band.</param>
/// <param name="PerMinuteEasyKm">Easy kilometres gathered in each minute of the run, for the chart.</param>
/// <param name="Basis">What it rests on, in words: "contact time measured", "cadence guessed from speed".</param>
public sealed record RunSpineLoad(
    double EasyKm,
    double LowEasyKm,
    double HighEasyKm,
    int Steps,
    double PeakStepN,
    double PeakStepLowN,
    double PeakStepHighN,
    double ImpulseNs,
    IReadOnlyList<double> PerMinuteEasyKm,
    IReadOnlyList<string> Basis)
{
    /// <summary>Edition of the spine model that worked it out; 0 when it was not yet written down.</summary>
    public int Edition { get; init; }
}
