namespace Backstride.Spine.Postures;

/// <summary>A mass in a hand; in both hands each carries half.</summary>
/// <param name="MassKg">0 to 150.</param>
public sealed record HandLoad(Side Hand, double MassKg);
