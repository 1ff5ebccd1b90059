using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Equilibrium;

internal static class DiscFrame
{
    /// <summary>Axes of a disc: forward, up through it, right; halfway between the bodies below and above.</summary>
    public static Turn Of(Pose pose, int joint)
    {
        var (below, above) = ((SpineBody)joint, (SpineBody)(joint + 1));
        var up = (pose.EndplateNormal(below) + pose.EndplateNormal(above)).Unit();
        var right = (pose.TurnOf(below).ZAxis + pose.TurnOf(above).ZAxis).Unit();
        var forward = up.Cross(right).Unit();
        return new(forward, up, forward.Cross(up));
    }
}
