using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Postures;

/// <summary>How the joints share a bend, as published (Christophy et al. 2012, the equality constraints of MyoTorso).</summary>
public class LumbarRhythmTests
{
    [Theory]
    [InlineData(LumbarJoint.L5S1, 0.125, 0.136)]
    [InlineData(LumbarJoint.L4L5, 0.185, 0.181)]
    [InlineData(LumbarJoint.L3L4, 0.204, 0.245)]
    [InlineData(LumbarJoint.L2L3, 0.231, 0.250)]
    [InlineData(LumbarJoint.L1L2, 0.255, 0.188)]
    [InlineData(LumbarJoint.T12L1, 0, 0)]
    public void Each_joint_has_its_share(LumbarJoint joint, double flexion, double side)
    {
        var share = LumbarRhythm.Share(new(1, 1, 1), joint);
        Assert.Equal((flexion, side), (share.FlexionDeg, share.SideDeg));
    }

    [Fact]
    public void The_shares_are_the_whole_bend()
    {
        var sum = Enum.GetValues<LumbarJoint>().Select(j => LumbarRhythm.Share(new(40, 20, 10), j)).Aggregate((a, b) => a + b);
        Assert.Equal(40, sum.FlexionDeg, 1e-9);
        Assert.Equal(20, sum.SideDeg, 1e-9);
        Assert.Equal(10, sum.TwistDeg, 1e-9);
    }
}
