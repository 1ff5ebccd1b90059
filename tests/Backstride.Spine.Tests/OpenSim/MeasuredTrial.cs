using System.Globalization;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Movement;
using Backstride.Spine.OpenSim;

namespace Backstride.Spine.Tests.OpenSim;

/// <summary>Tables as a laboratory's running trial has them.</summary>
public class MeasuredTrial
{
    private const string Columns = "pelvis_tilt pelvis_list pelvis_rotation pelvis_ty knee_angle_r lumbar_extension lumbar_bending lumbar_rotation arm_flex_r arm_add_r arm_rot_r elbow_flex_r arm_flex_l arm_add_l arm_rot_l elbow_flex_l";

    private const string Row = "-8 3 5 0.95 40 -9 -4 -18 20 -12 25 90 -30 -10 15 85";

    [Theory]
    [InlineData("Coordinates\nversion=1\nnRows=1\nnColumns=17\ninDegrees=yes\n\nUnits are S.I. units (second, meters, Newtons, ...)\nIf the header above contains a line with 'inDegrees', this tells.\n\nendheader\n", "time ", "\t", "\n")]
    [InlineData("inDegrees=yes\nDataType=double\nversion=3\nOpenSimVersion=4.4\nendheader\n", "time ", "\t", "\n")]
    [InlineData("a\nINDEGREES = YES\nendheader\n", "Time ", "   ", "\r\n")]
    [InlineData("a\ninDegrees=yes\nendheader\n", "  time ", "\t \t", "\r")]
    public void Every_way_to_write_the_same_table_has_the_same_loads(string header, string time, string between, string end)
    {
        string Cells(string line) => line.Replace(" ", between, StringComparison.Ordinal);
        var text = (header + Cells(time + Columns) + "\n" + Cells("0.5 " + Row) + between + "\n").Replace("\n", end, StringComparison.Ordinal);
        Assert.Equal(Load(Of(Columns, Row)), Load(text), 1e-9);
    }

    [Fact]
    public void Columns_by_the_whole_path_of_OpenSim_4_are_the_same_columns()
    {
        var paths = string.Join(' ', Columns.Split(' ').Select(c => $"/jointset/some_joint/{c}/value"));
        Assert.Equal(Load(Of(Columns, Row)), Load(Of(paths + " /jointset/some_joint/pelvis_tilt/speed", Row + " 7")), 1e-9);
        Assert.Equal(["/jointset/some_joint/knee_angle_r/value"], Motion.Unused(Table(Of("pelvis_tilt /jointset/some_joint/knee_angle_r/value /jointset/x/pelvis_tilt/speed", "1 2 3"))));
    }

    [Fact]
    public void Radians_are_the_same_motion()
    {
        var radians = string.Join(' ', Columns.Split(' ').Zip(Row.Split(' ')).Select(c => c.First == "pelvis_ty" ? c.Second : (double.Parse(c.Second, CultureInfo.InvariantCulture) * Math.PI / 180).ToString("R", CultureInfo.InvariantCulture)));
        Assert.Equal(Load(Of(Columns, Row)), Load(Of(Columns, radians, degrees: "no")), 1e-6);
    }

    [Theory]
    [InlineData("pelvis_tilt knee_angle_r", "1 NaN")]
    [InlineData("pelvis_tilt marker", "1 -nan(ind)")]
    public void A_hole_in_a_column_that_nobody_reads_is_no_hole(string columns, string row) => Assert.InRange(Load(Of(columns, row)), 100, 1000);

    [Theory]
    [InlineData("pelvis_tilt", "NaN", "SPN004", "line 5")]
    [InlineData("pelvis_tilt", "-200.1", "SPN003", "line 5, time 0.5")]
    [InlineData("lumbar_extension", "-90", "SPN003", "line 5, time 0.5")]
    [InlineData("pelvis_tilt elbow_flex_r", "0 -60", "SPN003", "line 5, time 0.5")]
    [InlineData("pelvis_tilt hand_l_kg", "0 -1", "SPN003", "line 5, time 0.5")]
    [InlineData("pelvis_tilt pelvis_ay", "0 900", "SPN003", "line 5, time 0.5")]
    public void What_no_body_can_do_is_told_with_its_line(string columns, string row, string code, string position)
    {
        var reading = StoTable.Read(new StringReader(Of(columns, row)), Motion.Uses);
        var fault = Assert.Single(reading.Table is { } table ? Motion.Read(table, Person.Default, "a").Faults : reading.Faults);
        Assert.Equal((code, position), (fault.Code, fault.Position));
    }

    [Fact]
    public void Neither_degrees_nor_radians_is_told() =>
        Assert.Equal(("SPN010", "line 2"), StoTable.Read(new StringReader("a\ninDegrees=perhaps\nendheader\ntime x\n0 0\n")).Faults.Select(f => (f.Code, f.Position)).Single());

    [Fact]
    public void A_hole_in_a_table_that_was_read_for_all_its_columns_is_found_by_the_motion()
    {
        var table = new StoTable("a", true, ["time", "pelvis_tilt"], [[0, double.NaN]]);
        Assert.Equal(("SPN004", "time 0"), Motion.Read(table, Person.Default, "a").Faults.Select(f => (f.Code, f.Position)).Single());
    }

    [Fact]
    public void A_runner_who_turned_round_and_round_is_the_same_runner() =>
        Assert.Equal(Load(Of("pelvis_tilt pelvis_rotation", "-8 20")), Load(Of("pelvis_tilt pelvis_rotation", "-8 740")), 1e-6);

    [Fact]
    public void A_chest_that_turns_far_turns_by_its_ribs_and_not_past_the_stop_of_the_lumbar_spine()
    {
        Assert.Equal(Load(Of("lumbar_extension lumbar_rotation", "-8 10")), Load(Of("lumbar_extension lumbar_rotation", "-8 18")), 1e-9);
        Assert.True(Load(Of("lumbar_extension lumbar_rotation", "-8 8")) < Load(Of("lumbar_extension lumbar_rotation", "-8 10")));
    }

    [Fact]
    public void Arms_of_a_motion_are_given_on_the_chest_and_hang_down_where_they_are_not_given()
    {
        // Bent forward by 60 degrees with arms along the chest: they point down and back in the world, not straight down.
        var along = Arms("pelvis_tilt lumbar_extension arm_flex_r elbow_flex_r", "-30 -30 0 0").RightArm;
        Assert.Equal(-Math.Sin(Math.PI / 3), (along.Elbow - along.Shoulder).Unit().X, 1e-9);
        Assert.Equal(-0.5, (along.Elbow - along.Shoulder).Unit().Y, 1e-9);
        var hanging = Arms("pelvis_tilt lumbar_extension arm_flex_r elbow_flex_r", "-30 -30 60 0").RightArm;
        Assert.Equal(-1, (hanging.Elbow - hanging.Shoulder).Unit().Y, 1e-9);
        var left = Arms("pelvis_tilt lumbar_extension arm_flex_r elbow_flex_r", "-30 -30 0 0").LeftArm;
        Assert.Equal(-1, (left.Elbow - left.Shoulder).Unit().Y, 1e-9);
    }

    [Fact]
    public void Arms_out_and_turned_point_where_a_gait_model_has_them()
    {
        // Adduction brings the right arm to the left; an elbow at a right angle points forward, and inward by how far the arm is turned.
        var arm = Arms("pelvis_tilt arm_add_r arm_rot_r elbow_flex_r", "0 -30 0 0").RightArm;
        Assert.Equal(0.5, (arm.Elbow - arm.Shoulder).Unit().Z, 1e-9);
        arm = Arms("pelvis_tilt arm_rot_r elbow_flex_r", "0 40 90").RightArm;
        var forearm = (arm.Hand - arm.Elbow).Unit();
        Assert.Equal(Math.Cos(40 * Math.PI / 180), forearm.X, 1e-9);
        Assert.Equal(-Math.Sin(40 * Math.PI / 180), forearm.Z, 1e-9);
        var both = Arms("pelvis_tilt arm_flex_r arm_add_r arm_rot_r elbow_flex_r arm_flex_l arm_add_l arm_rot_l elbow_flex_l", "-20 15 -12 25 80 15 -12 25 80");
        Assert.InRange((both.RightArm.Hand - both.LeftArm.Hand.Mirrored()).Length, 0, 1e-12);
    }

    [Fact]
    public void A_table_without_accelerations_is_known_to_be_at_rest()
    {
        Assert.Equal(InertiaSource.None, Motion.InertiaOf(Table(Of("pelvis_tilt", "0"))));
        Assert.Equal(InertiaSource.Given, Motion.InertiaOf(Table(Of("pelvis_tilt pelvis_ay", "0 5"))));
        // All but the tonic floor goes with gravity and inertia together: (9.81 + 10) / 9.81 at most.
        Assert.InRange(Load(Of("pelvis_tilt pelvis_ay", "0 10")) / Load(Of("pelvis_tilt pelvis_ay", "0 0")), 1.7, 19.81 / 9.81);
    }

    private static string Of(string columns, string row, string degrees = "yes") => $"a\ninDegrees={degrees}\nendheader\ntime {columns}\n0.5 {row}\n";

    private static StoTable Table(string text) => StoTable.Read(new StringReader(text), Motion.Uses).Table!;

    private static MovementFrame Frame(string text) => Assert.Single(Motion.Read(Table(text), Person.Default, "a").Frames!);

    private static Pose Arms(string columns, string row) => new(Trunk.Of(Person.Default), Frame(Of(columns, row)).Task.Posture);

    private static double Load(string text) => MovementSolver.Solve(Person.Default, [Frame(text)])[0].At(LumbarJoint.L4L5).CompressionN;
}
