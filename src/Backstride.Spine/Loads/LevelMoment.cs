using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Loads;

/// <summary>Who carries the moment about a joint: world axes (about forward, up, right), Nm, on what lies above it. The three and the supports sum to the slack.</summary>
public sealed record LevelMoment(LumbarJoint Joint, Vec3 Outside, Vec3 Muscles, Vec3 Passive);
