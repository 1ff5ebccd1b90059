using System.Text;
using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.Tests.OpenSim;

/// <summary>Torques from outside, and what bodies that are moved ask.</summary>
public class OsimMovingTests
{
    private const double Weight = 30 * 9.81;

    private const int Now = 12;

    private static double[] Around(double stepS) => [.. Enumerable.Range(-Now, 25).Select(i => stepS * i)];

    // The pelvis slides up and down; the chest resists being turned.
    private static readonly string Sliding = OsimTexts.HingeNew
        .Replace("<WeldJoint name=\"seat\"><socket_parent_frame>ground_offset</socket_parent_frame><socket_child_frame>/bodyset/pelvis</socket_child_frame>",
            "<SliderJoint name=\"seat\"><coordinates><Coordinate name=\"up\"/></coordinates><socket_parent_frame>ground_offset</socket_parent_frame><socket_child_frame>seat_offset</socket_child_frame>", StringComparison.Ordinal)
        .Replace("<translation>0 1 0</translation><orientation>0 0 0</orientation></PhysicalOffsetFrame></frames></WeldJoint>",
            "<translation>0 1 0</translation><orientation>0 0 1.5707963267948966</orientation></PhysicalOffsetFrame>"
            + "<PhysicalOffsetFrame name=\"seat_offset\"><socket_parent>/bodyset/pelvis</socket_parent><translation>0 0 0</translation><orientation>0 0 1.5707963267948966</orientation></PhysicalOffsetFrame></frames></SliderJoint>", StringComparison.Ordinal)
        .Replace("<mass_center>0.1 0.25 0</mass_center>", "<mass_center>0.1 0.25 0</mass_center><inertia>1 1.5 2 0.1 0.2 0.3</inertia>", StringComparison.Ordinal);

    [Fact]
    public void A_torque_is_carried_as_a_torque_wherever_it_acts()
    {
        var model = OsimTexts.Good(OsimTexts.HingeOld);
        var solver = OsimTexts.Solver(model);
        foreach (var at in new[] { new Vec3(0, 0, 0), new(0.5, 3, -2) })
        {
            var loads = solver.Solve(model.Defaults(), [new("torso", at, default) { TorqueNm = new(3, 4, -20) }]);
            Assert.Equal((Weight * 0.1) + 20, (loads.Muscles[0].ForceN * 0.05) + loads.Certificate.SlackNm, 1e-6);
            Assert.Equal(Weight + loads.Muscles[0].ForceN, loads.Joints[0].CompressionN, 1e-6);
            Assert.Equal(new Vec3(3, 4, (-Weight * 0.1) - 20), loads.Joints[0].OutsideNm, (a, b) => (a - b).Length < 1e-9);
        }

        // On the pelvis it turns nothing of the back.
        Assert.Equal(solver.Solve(model.Defaults()).Muscles[0].ForceN, solver.Solve(model.Defaults(), [new("pelvis", default, default) { TorqueNm = new(0, 0, -20) }]).Muscles[0].ForceN, 1e-6);
    }

    [Fact]
    public void Measured_torques_are_read_with_the_forces_or_alone()
    {
        static OsimExternalLoads Loads(string identifiers)
        {
            var text = "<OpenSimDocument><ExternalLoads><objects><ExternalForce name=\"pull\"><applied_to_body>torso</applied_to_body>" + identifiers + "</ExternalForce></objects></ExternalLoads></OpenSimDocument>";
            var loads = OsimExternalLoads.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), out var faults);
            Assert.Empty(faults);
            return loads!;
        }

        var table = StoTable.Read(new StringReader("a\nendheader\ntime fx fy fz mx my mz\n0 1 2 3 4 5 6\n1 3 2 3 8 5 6\n")).Table!;
        var both = Assert.Single(Loads("<force_identifier>f</force_identifier><torque_identifier>m</torque_identifier>").At(table, 0.5, out _)!);
        Assert.Equal((new Vec3(2, 2, 3), new Vec3(6, 5, 6)), (both.ForceN, both.TorqueNm));
        var alone = Assert.Single(Loads("<torque_identifier>m</torque_identifier>").At(table, 1, out _)!);
        Assert.Equal((default, new Vec3(8, 5, 6)), (alone.ForceN, alone.TorqueNm));
        Assert.Null(Loads("<force_identifier>f</force_identifier><torque_identifier>t</torque_identifier>").At(table, 0, out var fault));
        Assert.Contains("'t'", fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_falls_freely_carries_nothing()
    {
        var model = OsimTexts.Good(Sliding);
        var solver = OsimTexts.Solver(model);
        // Bent back, where no fibre is stretched; the frames are not evenly apart.
        (double TimeS, double[] Coordinates)[] frames = [.. new[] { 0, 0.02, 0.05, 0.06, 0.1, 0.13, 0.14, 0.17, 0.2, 0.22, 0.25, 0.3 }.Select(t => (t, OsimTexts.At(model, ("up", -0.5 * 9.81 * t * t), ("lumbar_extension", 0.2))))];
        var inertia = OsimInertia.Of(model, frames);
        for (var i = 0; i < frames.Length; i++)
        {
            var loads = solver.Solve(frames[i].Coordinates, inertia[i]);
            Assert.Equal(0, loads.Joints[0].CompressionN, 1e-6);
            Assert.Equal(0, loads.Joints[0].ShearAnteriorN, 1e-6);
            Assert.Equal(0, loads.Muscles[0].ForceN, 1e-6);
        }
    }

    [Fact]
    public void Turning_up_faster_asks_for_the_moment_that_the_pencil_gives()
    {
        var model = OsimTexts.Good(Sliding);
        const double Acceleration = 3;
        var frames = Around(0.001).Select(t => (t, OsimTexts.At(model, ("lumbar_extension", 0.5 * Acceleration * t * t)))).ToArray();
        var loads = OsimTexts.Solver(model).Solve(frames[Now].Item2, OsimInertia.Of(model, frames)[Now]);
        var moment = (Weight * 0.1) + ((2 + (30 * (0.01 + 0.0625))) * Acceleration);
        Assert.Equal(moment, (loads.Muscles[0].ForceN * 0.05) + loads.Certificate.SlackNm, 1e-5);
    }

    [Fact]
    public void What_swings_steadily_pulls_outward_and_its_lopsidedness_turns_it()
    {
        var model = OsimTexts.Good(Sliding);
        const double Speed = 4;
        var frames = Around(0.01).Select(t => (t, OsimTexts.At(model, ("lumbar_extension", Speed * t)))).ToArray();
        var inertia = OsimInertia.Of(model, frames)[Now];
        var torso = inertia.Single(f => f.Body == "torso");
        Assert.Equal(new Vec3(0.1, 0.25, 0), 1 / (30 * Speed * Speed) * torso.ForceN, (a, b) => (a - b).Length < 1e-5);
        Assert.Equal(Speed * Speed * new Vec3(0.3, -0.2, 0), torso.TorqueNm, (a, b) => (a - b).Length < 1e-3);
        var (still, swinging) = (OsimTexts.Solver(model).Solve(model.Defaults()), OsimTexts.Solver(model).Solve(model.Defaults(), inertia));
        Assert.Equal(still.Muscles[0].ForceN, swinging.Muscles[0].ForceN, 0.1);
        Assert.Equal(still.Joints[0].CompressionN - (30 * Speed * Speed * 0.25), swinging.Joints[0].CompressionN, 0.2);
        Assert.All(OsimInertia.Of(model, frames[..8]), f => Assert.Empty(f));
    }

    [Fact]
    public void Inertia_is_read_in_both_layouts()
    {
        var old = OsimTexts.HingeOld.Replace("<mass> 30.000 </mass>", "<mass>30</mass><inertia_xx>1</inertia_xx><inertia_yy>1.5</inertia_yy><inertia_zz>2</inertia_zz><inertia_xy>0.1</inertia_xy><inertia_xz>0.2</inertia_xz><inertia_yz>0.3</inertia_yz>", StringComparison.Ordinal);
        foreach (var text in new[] { old, Sliding })
        {
            var torso = OsimTexts.Good(text).Bodies[2];
            Assert.Equal((new Vec3(1, 1.5, 2), new Vec3(0.1, 0.2, 0.3)), (torso.MomentsKgM2, torso.ProductsKgM2));
        }
    }
}
