using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Postures;

public class CounterLeanTests
{
    private static SpineTask Carrying(params HandLoad[] hands) => new() { Id = "carry", Name = "carry", Hands = hands };

    private static JointBend Lean(SpineTask task) => CounterLean.Adopt(task).Posture is var p ? p.Pelvis + p.Lumbar : default;

    [Fact]
    public void Without_a_load_nobody_leans() => Assert.Equal(default, Lean(Carrying()));

    [Fact]
    public void A_pack_of_10_kg_is_leant_into_by_the_few_degrees_that_people_lean() =>
        Assert.InRange(Lean(Carrying() with { BackpackKg = 10 }).FlexionDeg, 3, 8);

    [Fact]
    public void A_bag_in_one_hand_is_leant_away_from_by_the_few_degrees_that_people_lean()
    {
        var lean = Lean(Carrying(new HandLoad(Side.Right, 10)));
        Assert.InRange(lean.SideDeg, -12, -5);
        Assert.Equal(-lean.SideDeg, Lean(Carrying(new HandLoad(Side.Left, 10))).SideDeg, 1e-6);
        Assert.InRange(Math.Abs(lean.TwistDeg), 0, 1e-9);
    }

    [Fact]
    public void A_bag_in_each_hand_needs_no_lean_to_the_side() => Assert.Equal(0, Lean(Carrying(new HandLoad(Side.Both, 10))).SideDeg);

    [Fact]
    public void The_heavier_the_load_the_further_the_lean()
    {
        var leans = new[] { 2.0, 5, 10, 15, 20 }.Select(kg => Lean(Carrying(new HandLoad(Side.Right, kg))).SideDeg).ToArray();
        Assert.All(leans.Skip(1).Zip(leans), p => Assert.True(p.First < p.Second));
    }

    [Fact]
    public void Leaning_away_from_a_bag_spares_the_back()
    {
        var stiff = Carrying(new HandLoad(Side.Right, 10));
        Assert.True(SpineModel.Solve(CounterLean.Adopt(stiff)).Levels[2].CompressionN < SpineModel.Solve(stiff).Levels[2].CompressionN);
    }

    [Fact]
    public void Of_a_lean_to_the_side_most_is_in_the_lumbar_spine_and_of_one_forward_half()
    {
        var bag = CounterLean.Adopt(Carrying(new HandLoad(Side.Right, 10))).Posture;
        Assert.Equal(0.8, bag.Lumbar.SideDeg / (bag.Lumbar.SideDeg + bag.Pelvis.SideDeg), 1e-9);
        var pack = CounterLean.Adopt(Carrying() with { BackpackKg = 10 }).Posture;
        Assert.Equal(0.5, pack.Lumbar.FlexionDeg / (pack.Lumbar.FlexionDeg + pack.Pelvis.FlexionDeg), 1e-9);
    }

    [Fact]
    public void Leaning_brings_body_and_load_back_to_where_the_body_was_over_the_hips()
    {
        var alone = Carrying();
        var leant = CounterLean.Adopt(alone with { Hands = [new(Side.Right, 12)], BackpackKg = 5 });
        Assert.InRange((OverHips(leant) - OverHips(alone)) is var off ? Math.Sqrt((off.X * off.X) + (off.Z * off.Z)) : 1, 0, 1e-4);
    }

    // Of all above the hips with what is carried.
    private static Vec3 OverHips(SpineTask task)
    {
        var trunk = Trunk.Of(task.Person);
        var pose = new Pose(trunk, task.Posture);
        PointMass[] all = [.. pose.UpperMasses(0), .. WeightAbove.Carried(pose, task), new(SpineBody.Pelvis, pose.Place(SpineBody.Pelvis, trunk.CentresOfMass[0]), trunk.MassesKg[0])];
        var (sum, mass) = (Vec3.Zero, 0.0);
        foreach (var m in all) (sum, mass) = (sum + (m.MassKg * m.Position), mass + m.MassKg);
        return ((1 / mass) * sum) - (0.5 * (pose.RightLeg.Hip + pose.LeftLeg.Hip));
    }

    [Fact]
    public void A_task_file_may_ask_for_it()
    {
        var task = TaskFile.Read("counterLean: true\nhands: [{hand: right, massKg: 10}]", "bag.yaml").Task!;
        Assert.InRange(task.Posture.Pelvis.SideDeg + task.Posture.Lumbar.SideDeg, -12, -5);
    }
}
