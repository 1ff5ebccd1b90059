namespace Backstride.Spine.Gait;

/// <summary>What height the lumbar discs lose while running, and have back after a night: water that load presses out.</summary>
/// <remarks>
/// A sponge-like disc at first loses height with the root of time and in proportion to its mean load (consolidation; good for the first two
/// hours or so). The size is that of 30 minutes on a treadmill, 6.3 % of disc height (Kingsley 2012); the mean load it belongs to is this
/// model's for such a run. A proxy for comparing runs: creep is no harm.
/// </remarks>
public static class DiscCreep
{
    private const double LossPercent = 6.3, Minutes = 30, MeanBodyWeights = 0.907;

    /// <param name="meanBodyWeights">Mean compression of L4/L5 over the run, in body weights.</param>
    /// <param name="minutes">0 to 120.</param>
    public static double HeightLossPercent(double meanBodyWeights, double minutes) =>
        LossPercent * meanBodyWeights / MeanBodyWeights * Math.Sqrt(minutes / Minutes);
}
