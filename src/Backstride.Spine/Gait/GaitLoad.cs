namespace Backstride.Spine.Gait;

/// <summary>One step: the force of the ground and what L4/L5 carries.</summary>
/// <param name="GroundForceN">Vertical ground reaction force over the step, evenly spaced from touch-down.</param>
/// <param name="StepTimeS">Duration of the step.</param>
/// <param name="PeakBodyWeights">Peak of the ground reaction force over body weight.</param>
/// <param name="L4L5">Compression at L4/L5.</param>
public sealed record GaitLoad(IReadOnlyList<double> GroundForceN, double StepTimeS, double PeakBodyWeights, StepCompression L4L5)
{
    /// <summary>The same at every joint, L5/S1 first.</summary>
    public IReadOnlyList<StepCompression> Levels { get; init; } = [];

    /// <summary>Compression of L4/L5 over the step, sampled like <see cref="GroundForceN"/>.</summary>
    public IReadOnlyList<double> L4L5N { get; init; } = [];

    /// <summary>True when it was taken for walking: a foot is always down.</summary>
    public bool Walks { get; init; }
}
