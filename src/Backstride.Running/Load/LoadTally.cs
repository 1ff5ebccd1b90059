using Backstride.Spine.Gait;

namespace Backstride.Running.Load;

/// <summary>
/// The load of steps counted four ways: impulse (N s), and the sum of each step's peak to the powers 1, 2 and 4.
/// Nobody knows which of them a disc counts by; where they agree the answer is sure, where they differ the band is wide.
/// </summary>
internal readonly record struct LoadTally(double Impulse, double Peaks, double PeaksSquared, double PeaksFourth)
{
    public static LoadTally Of(StepCompression step, double steps) =>
        new(steps * step.ImpulseNs, steps * step.PeakN, steps * (step.PeakN * step.PeakN), steps * (step.PeakN * step.PeakN * (step.PeakN * step.PeakN)));

    public static LoadTally operator +(LoadTally a, LoadTally b) =>
        new(a.Impulse + b.Impulse, a.Peaks + b.Peaks, a.PeaksSquared + b.PeaksSquared, a.PeaksFourth + b.PeaksFourth);

    /// <summary>How often <paramref name="unit"/> goes into this: by peaks squared, and the least and most over all four.</summary>
    public (double Middle, double Low, double High) Over(LoadTally unit)
    {
        var (impulse, peaks, squared, fourth) = (Impulse / unit.Impulse, Peaks / unit.Peaks, PeaksSquared / unit.PeaksSquared, PeaksFourth / unit.PeaksFourth);
        return (squared, Math.Min(Math.Min(impulse, peaks), Math.Min(squared, fourth)), Math.Max(Math.Max(impulse, peaks), Math.Max(squared, fourth)));
    }
}
