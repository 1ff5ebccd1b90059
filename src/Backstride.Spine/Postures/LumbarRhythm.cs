using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>How a bend of the lumbar spine is shared out over its joints, L5/S1 first.</summary>
/// <remarks>Flexion and side bend after Christophy et al. 2012; twist evenly, as the published coefficients are in error. T12/L1 moves with the thorax.</remarks>
public static class LumbarRhythm
{
    private static readonly double[] Flexion = [0.125, 0.185, 0.204, 0.231, 0.255, 0];
    private static readonly double[] Side = [0.136, 0.181, 0.245, 0.250, 0.188, 0];
    private static readonly double[] Twist = [0.2, 0.2, 0.2, 0.2, 0.2, 0];

    public static JointBend Share(JointBend lumbar, LumbarJoint joint) => new(
        Flexion[(int)joint] * lumbar.FlexionDeg,
        Side[(int)joint] * lumbar.SideDeg,
        Twist[(int)joint] * lumbar.TwistDeg);
}
