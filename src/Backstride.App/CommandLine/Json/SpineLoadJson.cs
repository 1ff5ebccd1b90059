using Backstride.Running.Load;

namespace Backstride.App.CommandLine.Json;

/// <summary>What a run asked of L4/L5, with its band and what it rests on.</summary>
/// <param name="Low">Lower end of the band of <paramref name="EasyKm"/>.</param>
/// <param name="High">Upper end of the band of <paramref name="EasyKm"/>.</param>
internal sealed record SpineLoadJson(
    double EasyKm, double Low, double High, int Steps, double PeakStepN, double PeakStepLowN, double PeakStepHighN, double ImpulseNs, IReadOnlyList<string> Basis)
{
    public static SpineLoadJson Of(RunSpineLoad load) => new(
        load.EasyKm, load.LowEasyKm, load.HighEasyKm, load.Steps, load.PeakStepN, load.PeakStepLowN, load.PeakStepHighN, load.ImpulseNs, load.Basis);
}
