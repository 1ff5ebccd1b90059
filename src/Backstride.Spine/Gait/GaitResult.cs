namespace Backstride.Spine.Gait;

/// <summary>A load, or why these numbers are no step.</summary>
public sealed record GaitResult(GaitLoad? Load, IReadOnlyList<SpineFault> Faults);
