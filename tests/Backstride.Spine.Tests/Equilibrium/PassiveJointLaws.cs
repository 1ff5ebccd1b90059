using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Equilibrium;

public class PassiveJointLaws
{
    private static readonly JointBend[] Ways = [new(1, 0, 0), new(-1, 0, 0), new(0, 1, 0), new(0, -1, 0), new(0, 0, 1), new(0, 0, -1)];

    [Fact]
    public void A_bent_joint_is_turned_back_and_the_more_the_further_it_is_bent()
    {
        foreach (var joint in Enum.GetValues<LumbarJoint>())
        foreach (var way in Ways)
        {
            var axis = AxisOf(way);
            var before = 0.0;
            for (var deg = 0.5; deg <= 20; deg += 0.5)
            {
                var moment = PassiveJoint.Moment(joint, deg * way, 500, 1);
                Assert.True(moment.Dot(axis) < before, $"{joint} {way} {deg}");
                Assert.InRange((moment - (moment.Dot(axis) * axis)).Length, 0, 1e-9);
                before = moment.Dot(axis);
            }
        }
    }

    [Fact]
    public void Tissue_of_a_posture_bent_to_a_side_or_twisted_pulls_it_back_as_a_whole()
    {
        // In the answer, too: a back that is twisted to the right is turned to the left by its own tissue, and a side bend straightened.
        foreach (var way in Ways.Skip(2))
        {
            var lumbar = 9 * way;
            var task = new SpineTask { Id = "a", Name = "a", Posture = new() { Lumbar = lumbar } };
            var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
            var result = balance.Solve();
            Assert.True(Enumerable.Range(0, 5).Sum(k => result.PassiveMoment[k].Dot(AxisOf(way))) < 0, way.ToString());
        }
    }

    [Fact]
    public void Load_makes_a_joint_stiffer_and_nothing_jumps_at_the_end_of_its_range()
    {
        Assert.Equal(2 * PassiveJoint.Moment(LumbarJoint.L4L5, new(8, 2, 1), 0, 1).Z, PassiveJoint.Moment(LumbarJoint.L4L5, new(8, 2, 1), 2000, 1).Z, 1e-9);
        foreach (var joint in Enum.GetValues<LumbarJoint>())
        foreach (var way in Ways)
        for (var deg = 0.0; deg < 40; deg += 0.25)
            Assert.InRange((PassiveJoint.Moment(joint, (deg + 1e-6) * way, 500, 1) - PassiveJoint.Moment(joint, deg * way, 500, 1)).Length, 0, 0.01);
    }

    // The axis that a bend turns about, from the turn itself.
    private static Vec3 AxisOf(JointBend way)
    {
        var turn = Turn.FromBends(way.FlexionDeg, way.SideDeg, way.TwistDeg);
        return new Vec3(turn.YAxis.Z - turn.ZAxis.Y, turn.ZAxis.X - turn.XAxis.Z, turn.XAxis.Y - turn.YAxis.X).Unit();
    }
}
