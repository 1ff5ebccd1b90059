using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Loads;

/// <summary>What one disc carries, in its own frame.</summary>
/// <param name="LowN">Lower end of the compression band, newtons.</param>
/// <param name="HighN">Upper end of the compression band, newtons.</param>
public sealed record LevelLoad(
    LumbarJoint Joint,
    double CompressionN,
    double ShearAnteriorN,
    double ShearLateralN,
    double PressureMPa,
    double LowN,
    double HighN);
