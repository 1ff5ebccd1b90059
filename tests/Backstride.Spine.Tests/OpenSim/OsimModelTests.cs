using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.Tests.OpenSim;

/// <summary>Models whose answer is known with a pencil.</summary>
public class OsimModelTests
{
    private const double Weight = 30 * 9.81;

    [Theory]
    [InlineData(OsimTexts.HingeOld)]
    [InlineData(OsimTexts.HingeNew)]
    public void One_hinge_and_one_muscle_carry_a_weight_as_a_lever_does(string text)
    {
        var model = OsimTexts.Good(text);
        var loads = OsimTexts.Solver(model).Solve(model.Defaults());
        // F r = m g d
        var force = Weight * 0.1 / 0.05;
        Assert.Equal(force, Assert.Single(loads.Muscles).ForceN, 1e-2);
        Assert.Equal(force / 3000, loads.Muscles[0].Activation, 1e-5);
        var joint = Assert.Single(loads.Joints);
        Assert.Equal(Weight + force, joint.CompressionN, 1e-2);
        Assert.Equal(0, joint.ShearAnteriorN, 1e-9);
        Assert.Equal(30, joint.MassAboveKg, 12);
        Assert.Equal(-Weight * 0.1, joint.OutsideNm.Z, 9);
        Assert.InRange(loads.Certificate.KktResidual, 0, 1e-8);
        Assert.Equal(loads.Certificate.SlackNm, Weight * 0.1 - (loads.Muscles[0].ForceN * 0.05), 1e-6);
    }

    [Fact]
    public void Both_layouts_of_the_file_are_one_model()
    {
        var (old, now) = (OsimTexts.Good(OsimTexts.HingeOld), OsimTexts.Good(OsimTexts.HingeNew));
        foreach (var angle in new[] { -0.5, 0.1 })
        {
            var (a, b) = (OsimTexts.Solver(old).Solve(OsimTexts.At(old, ("lumbar_extension", angle))), OsimTexts.Solver(now).Solve(OsimTexts.At(now, ("lumbar_extension", angle))));
            Assert.Equal(a.Joints[0].CompressionN, b.Joints[0].CompressionN, 9);
            Assert.Equal(a.Joints[0].ShearAnteriorN, b.Joints[0].ShearAnteriorN, 9);
            Assert.Equal(a.Muscles[0].ForceN, b.Muscles[0].ForceN, 9);
        }
    }

    [Fact]
    public void A_bend_moves_the_weight_and_the_muscle_as_geometry_says()
    {
        var model = OsimTexts.Good(OsimTexts.HingeOld);
        const double Angle = -0.6;
        var solver = OsimTexts.Solver(model);
        var loads = solver.Solve(OsimTexts.At(model, ("lumbar_extension", Angle)));
        var (s, c) = Math.SinCos(Angle);
        Vec3 from = new(-0.05, -0.1, 0), to = new((c * -0.05) - (s * 0.1), (s * -0.05) + (c * 0.1), 0);
        var arm = from.Cross((to - from).Unit()).Z * -1;
        var ahead = (c * 0.1) - (s * 0.25);
        Assert.Equal(arm, solver.Arms(OsimTexts.At(model, ("lumbar_extension", Angle)))[0].ArmM[0], 1e-9);
        Assert.Equal(Weight * ahead, (loads.Muscles[0].ForceN * arm) + loads.Certificate.SlackNm, 1e-6);
        // The disc leans half as far as the bend.
        var up = new Vec3(-Math.Sin(Angle / 2), Math.Cos(Angle / 2), 0);
        var pull = (loads.Muscles[0].ForceN * (from - to).Unit()) + new Vec3(0, -Weight, 0);
        Assert.Equal(-pull.Dot(up), loads.Joints[0].CompressionN, 1e-6);
        Assert.Equal(pull.Dot(new(up.Y, -up.X, 0)), loads.Joints[0].ShearAnteriorN, 1e-6);
    }

    [Fact]
    public void A_push_from_outside_is_carried_and_what_is_too_much_is_slack()
    {
        var model = OsimTexts.Good(OsimTexts.HingeOld);
        var solver = OsimTexts.Solver(model);
        var held = solver.Solve(model.Defaults(), [new("torso", new(0.3, 0.2, 0), new(0, -100, 0))]);
        Assert.Equal((Weight * 0.1) + (100 * 0.3), (held.Muscles[0].ForceN * 0.05) + held.Certificate.SlackNm, 1e-6);
        Assert.InRange(held.Certificate.SlackNm, 0, 0.01);
        var tooMuch = solver.Solve(model.Defaults(), [new("torso", new(0.5, 0.2, 0), new(0, -1000, 0))]);
        Assert.Equal(1, tooMuch.Muscles[0].Activation, 9);
        Assert.Equal((Weight * 0.1) + 500 - 150, tooMuch.Joints[0].SlackNm, 1e-6);
        Assert.InRange(tooMuch.Certificate.KktResidual, 0, 1e-8);
        // A push on the pelvis does nothing at the back.
        Assert.Equal(solver.Solve(model.Defaults()).Joints[0].CompressionN, solver.Solve(model.Defaults(), [new("pelvis", new(0.3, 0, 0), new(0, 500, 0))]).Joints[0].CompressionN, 1e-6);
    }

    [Fact]
    public void Two_muscles_share_by_volume()
    {
        // Twice as thick at the same arm: twice the force at the same activation.
        var second = OsimTexts.HingeNew.Replace("</Millard2012EquilibriumMuscle>", "</Millard2012EquilibriumMuscle>" + Muscle("thick", 6000, -0.05), StringComparison.Ordinal);
        var model = OsimTexts.Good(second);
        var loads = OsimTexts.Solver(model).Solve(model.Defaults());
        Assert.Equal(loads.Muscles[0].Activation, loads.Muscles[1].Activation, 1e-9);
        Assert.Equal(Weight * 0.1 / 0.05, loads.Muscles.Sum(m => m.ForceN), 1e-2);
        // One ahead of the hinge would only work against it.
        model = OsimTexts.Good(OsimTexts.HingeNew.Replace("</Millard2012EquilibriumMuscle>", "</Millard2012EquilibriumMuscle>" + Muscle("front", 3000, 0.05), StringComparison.Ordinal));
        Assert.Equal(0, OsimTexts.Solver(model).Solve(model.Defaults()).Muscles[1].Activation, 9);
    }

    [Fact]
    public void Slanting_and_stretched_fibres_pull_as_they_should()
    {
        var model = OsimTexts.Good(OsimTexts.HingeNew.Replace(">0</pennation_angle_at_optimal>", ">0.5</pennation_angle_at_optimal>", StringComparison.Ordinal));
        var muscle = model.Muscles[0];
        var along = 0.1 * Math.Cos(0.5);
        Assert.Equal(3000 * Math.Cos(0.5), muscle.Strength(0.1 + along).Most, 9);
        Assert.Equal(0, muscle.Strength(0.1 + along).Passive, 9);
        var stretched = muscle with { PennationRad = 0 };
        Assert.Equal(3000 * Math.Exp(-0.04 / 0.45), stretched.Strength(0.1 + 0.12).Most, 9);
        Assert.Equal(3000 * (Math.Exp(4 * 0.2 / 0.6) - 1) / (Math.Exp(4) - 1), stretched.Strength(0.22).Passive, 9);
    }

    [Fact]
    public void A_point_counts_only_within_its_range_and_a_moving_one_moves()
    {
        var conditional = OsimTexts.HingeOld.Replace("<PathPoint name=\"b\">",
            "<ConditionalPathPoint name=\"c\"><location> -0.2 0.2 0 </location><body> pelvis </body><range> -0.3 0.3 </range><coordinate> lumbar_extension </coordinate></ConditionalPathPoint><PathPoint name=\"b\">", StringComparison.Ordinal);
        var model = OsimTexts.Good(conditional);
        var plain = OsimTexts.Good(OsimTexts.HingeOld);
        double Path(OsimModel m, double angle) => OsimTexts.Solver(m).Arms(OsimTexts.At(m, ("lumbar_extension", angle)))[0].PathM;
        Assert.True(Path(model, 0) > Path(plain, 0) + 0.1);
        Assert.Equal(Path(plain, -0.4), Path(model, -0.4), 12);

        var moving = OsimTexts.HingeNew.Replace("<PathPoint name=\"b\"><socket_parent_frame>/bodyset/torso</socket_parent_frame><location>-0.05 0.1 0</location></PathPoint>",
            "<MovingPathPoint name=\"b\"><socket_parent_frame>/bodyset/torso</socket_parent_frame><socket_x_coordinate>/jointset/back/lumbar_extension</socket_x_coordinate>"
            + "<x_location><SimmSpline><x>-1 0 1</x><y>-0.06 -0.05 -0.04</y></SimmSpline></x_location><y_location><Constant><value>0.1</value></Constant></y_location></MovingPathPoint>", StringComparison.Ordinal);
        var moved = OsimTexts.Good(moving);
        Assert.Equal(Path(plain, 0), Path(moved, 0), 12);
        Assert.Equal(-0.055, moved.Muscles[0].Path[1].InBody([-0.5]).X, 12);
    }

    [Fact]
    public void A_spline_goes_through_its_points_and_keeps_a_cubic()
    {
        double[] x = [-1, 0, 0.5, 2, 3];
        static double Cubic(double v) => (2 * v * v * v) - v + 3;
        var spline = OsimFunction.Spline(x, [.. x.Select(Cubic)]);
        foreach (var at in new[] { -1, -0.4, 0.2, 1.1, 2.9 }) Assert.Equal(Cubic(at), spline.At(at), 9);
        Assert.Equal(Cubic(3) + (53 * 0.5), spline.At(3.5), 9);
        Assert.Equal(4, OsimFunction.Straight([0, 2], [0, 4]).At(2), 12);
        Assert.Equal(7, OsimFunction.Polynomial([2, 0, -1]).At(-2), 12);
    }

    private static string Muscle(string name, double force, double x) => FormattableString.Invariant($"""
        <RigidTendonMuscle name="{name}"><GeometryPath><PathPointSet><objects>
          <PathPoint name="a"><socket_parent_frame>/bodyset/pelvis</socket_parent_frame><location>{x} 0.1 0</location></PathPoint>
          <PathPoint name="b"><socket_parent_frame>/bodyset/torso</socket_parent_frame><location>{x} 0.1 0</location></PathPoint>
        </objects></PathPointSet></GeometryPath><max_isometric_force>{force}</max_isometric_force><optimal_fiber_length>0.1</optimal_fiber_length><tendon_slack_length>0.1</tendon_slack_length></RigidTendonMuscle>
        """);
}
