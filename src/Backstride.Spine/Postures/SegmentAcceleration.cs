using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>How a part of the body gains speed when it does not do so like the rest.</summary>
/// <param name="Mps2">In the world, forward, up, right, m/s2; in place of the task's own <see cref="SpineTask.Acceleration"/>.</param>
public sealed record SegmentAcceleration(Segment Segment, Vec3 Mps2);
