namespace Backstride.Spine.Anatomy;

/// <summary>A point of a muscle's path that moves with a body; position at the neutral pose in the pelvis frame, metres.</summary>
public readonly record struct PathPoint(SpineBody Body, Vec3 Neutral);
