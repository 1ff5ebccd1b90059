using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Loads;

/// <summary>Who carries the moment about a joint: world axes (about forward, up, right), Nm, on what lies above it. All parts and the slack sum to zero.</summary>
/// <param name="Outside">Weight, inertia and outside forces.</param>
/// <param name="Muscles">Effort and stretch together.</param>
/// <param name="Passive">Disc, ligaments and facets.</param>
public sealed record LevelMoment(LumbarJoint Joint, Vec3 Outside, Vec3 Muscles, Vec3 Passive)
{
    public Vec3 AbdominalPressure { get; init; }

    public Vec3 Supports { get; init; }

    /// <summary>What this strength could not hold.</summary>
    public Vec3 Slack { get; init; }
}
