namespace Backstride.Spine.Postures;

/// <summary>The right one and the left one.</summary>
public sealed record LimbPair<T>(T Right, T Left);
