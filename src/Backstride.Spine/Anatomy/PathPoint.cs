namespace Backstride.Spine.Anatomy;

/// <summary>A point of a muscle's path that moves with a body; position at the neutral pose in the pelvis frame, metres.</summary>
/// <param name="IsEdge">The back edge of a plate across the vertebra: the muscle passes behind it, lies on it when the back is bent and
/// lifts off it, straight back, when it need not. Without it the muscle is held in the point.</param>
public readonly record struct PathPoint(SpineBody Body, Vec3 Neutral, bool IsEdge = false);
