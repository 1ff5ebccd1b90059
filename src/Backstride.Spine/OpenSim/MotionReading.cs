using Backstride.Spine.Movement;

namespace Backstride.Spine.OpenSim;

/// <summary>A movement when the table could be used; faults about columns that could not.</summary>
public sealed record MotionReading(IReadOnlyList<MovementFrame>? Frames, IReadOnlyList<SpineFault> Faults);
