using Backstride.Spine.Anatomy;
using Backstride.Spine.Loads;

namespace Backstride.App.CommandLine.Json;

/// <summary>What one disc carries.</summary>
/// <param name="Level">"L4/L5".</param>
internal sealed record SpineLevelJson(string Level, double CompressionN, double ShearAnteriorN, double ShearLateralN, double PressureMPa, double Low, double High)
{
    public static SpineLevelJson Of(LevelLoad load) => new(
        Name(load.Joint), load.CompressionN, load.ShearAnteriorN, load.ShearLateralN, load.PressureMPa, load.LowN, load.HighN);

    public static string Name(LumbarJoint joint) => joint switch
    {
        LumbarJoint.L5S1 => "L5/S1",
        LumbarJoint.L4L5 => "L4/L5",
        LumbarJoint.L3L4 => "L3/L4",
        LumbarJoint.L2L3 => "L2/L3",
        LumbarJoint.L1L2 => "L1/L2",
        _ => "T12/L1",
    };
}
