namespace Backstride.Spine.Movement;

/// <summary>What one disc carries, in its own frame, newtons.</summary>
public readonly record struct DiscForce(double CompressionN, double ShearAnteriorN, double ShearLateralN);
