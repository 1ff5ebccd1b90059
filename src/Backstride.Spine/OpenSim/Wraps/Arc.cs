using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>The part of a path that lies on a surface, in the surface's own axes.</summary>
/// <param name="From">Where it comes down on it.</param>
/// <param name="To">Where it leaves it.</param>
internal readonly record struct Arc(Vec3 From, Vec3 To, double LengthM);
