using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Movement;
using Backstride.Spine.Postures;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>Parts of the body that gain speed by themselves.</summary>
public class SegmentInertia
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(100);

    private static readonly Segment[] All = Enum.GetValues<Segment>();

    [Fact]
    public void All_parts_with_the_same_acceleration_are_the_body_with_it() =>
        Prop.ForAll(Arb.From(Examples.Tasks), Arb.From(Accelerations), (task, how) =>
        {
            var (whole, parts) = (Loads(task with { Acceleration = how }), Loads(task with { Accelerations = [.. All.Select(s => new SegmentAcceleration(s, how))] }));
            var worst = whole.Zip(parts).Max(p => Math.Abs(p.First - p.Second) / (1 + Math.Abs(p.First)));
            return (worst < 1e-6).Label(FormattableString.Invariant($"{worst:E1}"));
        }).Check(Some);

    [Fact]
    public void A_part_presses_on_what_is_below_with_mass_times_acceleration_at_its_own_place()
    {
        // 12 kg in the right hand, lifted at 4 m/s2, and the hand itself: as if so much more hung there.
        var task = new SpineTask { Id = "a", Name = "a", Hands = [new(Side.Right, 12)], Posture = Posture.Standing with { Arms = new(new(60), new()) } };
        var hand = 12 + LimbRow.Hand.MassKg(task.Person);
        var lifted = task with { Accelerations = [new(Segment.RightHand, new(0, 4, 0))] };
        var pushed = task with { Forces = [OutsideForce.On(Place.RightHand, new(0, -4 * hand, 0))] };
        Assert.All(Loads(lifted).Zip(Loads(pushed)), p => Assert.Equal(p.Second, p.First, 1e-5));
        Assert.All(Loads(lifted).Zip(Loads(task)), p => Assert.True(p.First > p.Second + 20));
    }

    [Fact]
    public void The_mirror_image_has_mirrored_loads() =>
        Prop.ForAll(Arb.From(Examples.Tasks), Arb.From(Accelerations), (task, how) =>
        {
            var one = Loads(task with { Accelerations = [new(Segment.RightArm, how), new(Segment.Head, how)] });
            var other = Loads(Examples.Mirror(task) with { Accelerations = [new(Segment.LeftArm, how.Mirrored()), new(Segment.Head, how.Mirrored())] });
            return one.Zip(other).All(p => Math.Abs(p.First - p.Second) < 1e-6 * (1 + Math.Abs(p.First)));
        }).Check(Some);

    [Fact]
    public void A_body_that_only_supports_hold_rests_on_them_with_the_inertia_of_its_parts()
    {
        const string Kneel = "posture: {pelvis: 90}\nlegs: {both: {kneeDeg: 90}}\npelvisFree: true\nsupports: [{place: hands, friction: 0.5}, {place: knees, friction: 0.5}]\n";
        var task = TaskFile.Read(Kneel + "accelerationOf: {thorax: {up: 2}, head: {up: 4}}", "a.yaml").Task!;
        var loads = SpineModel.Solve(task);
        Assert.InRange(loads.Certificate.SlackNm, 0, 0.01);
        var still = SpineModel.Solve(task with { Accelerations = [] });
        Assert.True(Math.Abs(loads.Moments[1].Supports.Z - still.Moments[1].Supports.Z) > 5, "the supports give what the parts need");
    }

    [Fact]
    public void A_file_names_parts_alone_and_in_pairs_and_a_side_has_the_last_word()
    {
        var task = TaskFile.Read("accelerationMps2: [0, 1, 0]\naccelerationOf: {arms: [0, 2, 0], left-arm: {up: 3}, Torso: {up: 4}}", "a.yaml").Task!;
        Assert.Equal(new Vec3(0, 1, 0), task.Acceleration);
        Assert.Equal(new Vec3(0, 3, 0), task.Accelerations.Last(a => a.Segment == Segment.LeftArm).Mps2);
        Assert.Equal(new Vec3(0, 2, 0), task.Accelerations.Last(a => a.Segment == Segment.RightArm).Mps2);
        Assert.Equal(new Vec3(0, 4, 0), task.Accelerations.Last(a => a.Segment == Segment.Thorax).Mps2);
        Assert.Equal(("SPN002", "line 1, column 18"), TaskFile.Read("accelerationOf: {tail: [0, 1, 0]}", "a.yaml").Faults.Select(f => (f.Code, f.Position)).Single());
        Assert.Equal("SPN003", TaskFile.Read("accelerationOf: {head: [0, 101, 0]}", "a.yaml").Faults.Single().Code);
    }

    [Fact]
    public void A_movement_keeps_nothing_of_the_frame_before()
    {
        var still = new SpineTask { Id = "a", Name = "a" };
        var solver = new MovementSolver(Person.Default);
        var before = solver.Next(new(0, still)).RatioToStanding;
        Assert.True(solver.Next(new(1, still with { Accelerations = [new(Segment.Thorax, new(0, 9, 0))] })).RatioToStanding > 1.2);
        Assert.Equal(before, solver.Next(new(2, still)).RatioToStanding, 1e-6);
    }

    private static Gen<Vec3> Accelerations =>
        from x in Examples.Between(-5, 5)
        from y in Examples.Between(-5, 15)
        from z in Examples.Between(-5, 5)
        select new Vec3(x, y, z);

    private static double[] Loads(SpineTask task)
    {
        var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
        return balance.Solve().CompressionsN(balance.Pose);
    }
}
