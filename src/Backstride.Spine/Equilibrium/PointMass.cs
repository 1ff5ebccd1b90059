using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Equilibrium;

/// <summary>A mass at a place in the world, carried by a body.</summary>
internal readonly record struct PointMass(SpineBody Body, Vec3 Position, double MassKg);
