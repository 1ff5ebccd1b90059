using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>Something that can push on the body and never pull: floor, bed, backrest, armrest.</summary>
/// <param name="Place">Where it touches.</param>
/// <param name="Push">Which way it pushes, in the world; need not have length 1.</param>
/// <param name="Friction">Sideways push over push, 0 to 1.</param>
public sealed record Support(Place Place, Vec3 Push, double Friction = 0);
