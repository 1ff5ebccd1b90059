using Backstride.Spine.Anatomy;
using Backstride.Spine.Movement;
using Backstride.Spine.OpenSim;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.OpenSim;

public class MotionTests
{
    private const string Bow = "bow\nversion=1\nnRows=3\nnColumns=5\ninDegrees=yes\nendheader\n"
        + "time\tpelvis_tilt\tlumbar_extension\thand_r_kg\tknee_angle_r\n0.0\t0\t0\t0\t1\n0.5\t-10\t-15\t0\t2\n1.0\t-20 \t-30\t5\t3\n";

    [Fact]
    public void A_bow_in_a_motion_file_loads_the_back_more_and_more()
    {
        var table = Table(Bow);
        Assert.Equal(["knee_angle_r"], Motion.Unused(table));
        var frames = Motion.Read(table, Person.Default, "bow").Frames!;
        Assert.Equal(new JointBend(30, 0, 0), frames[2].Task.Posture.Lumbar);
        Assert.Equal(5, Assert.Single(frames[2].Task.Hands).MassKg);
        var loads = MovementSolver.Solve(Person.Default, frames);
        Assert.Equal(1, loads[0].RatioToStanding, 6);
        Assert.True(loads[2].RatioToStanding > loads[1].RatioToStanding && loads[1].RatioToStanding > 1);
    }

    [Fact]
    public void Loads_are_written_as_a_table_that_can_be_read_again()
    {
        var loads = MovementSolver.Solve(Person.Default, Motion.Read(Table(Bow), Person.Default, "bow").Frames!);
        var text = new StringWriter();
        Motion.Write(loads).Write(text);
        var again = Table(text.ToString());
        Assert.Equal(3, again.Rows.Count);
        Assert.Equal(loads[2].At(LumbarJoint.L4L5).CompressionN, again.Rows[2][again.Find("L4L5_compression")]);
        Assert.Equal(loads[1].RatioToStanding, again.Rows[1][again.Find("ratio_to_standing")]);
    }

    [Fact]
    public void Radians_are_turned_into_degrees()
    {
        var table = Table("a\ninDegrees=no\nendheader\ntime pelvis_list lumbar_extension\n0 0.1 -0.5\n");
        var posture = Motion.Read(table, Person.Default, "a").Frames![0].Task.Posture;
        Assert.Equal(0.1 * 180 / Math.PI, posture.Pelvis.SideDeg, 12);
        Assert.Equal(0.5 * 180 / Math.PI, posture.Lumbar.FlexionDeg, 12);
    }

    [Theory]
    [InlineData("nothing here", "SPN010", "line 2")]
    [InlineData("a\nendheader\nt pelvis_tilt\n0 0", "SPN010", "line 3")]
    [InlineData("a\nendheader\ntime pelvis_tilt\n0 0 0", "SPN010", "line 4")]
    [InlineData("a\nendheader\ntime pelvis_tilt\n0 0\n1 NaN", "SPN004", "line 5")]
    [InlineData("a\nendheader\ntime pelvis_tilt\n1 0\n1 0", "SPN010", "line 5")]
    [InlineData("a\nendheader\ntime x x\n1 0 0", "SPN010", "line 3")]
    [InlineData("a\nendheader\ntime x\n", "SPN010", "line 4")]
    public void What_is_no_table_is_told_so_with_its_line(string text, string code, string position)
    {
        var fault = Assert.Single(StoTable.Read(new StringReader(text)).Faults);
        Assert.Equal(code, fault.Code);
        Assert.Equal(position, fault.Position);
    }

    [Fact]
    public void A_table_without_a_back_and_one_with_a_broken_back_are_told_so()
    {
        Assert.Equal("SPN011", Assert.Single(Motion.Read(Table("a\nendheader\ntime knee\n0 0"), Person.Default, "a").Faults).Code);
        Assert.Equal("SPN003", Assert.Single(Motion.Read(Table("a\ninDegrees=yes\nendheader\ntime pelvis_tilt\n0 900"), Person.Default, "a").Faults).Code);
    }

    private static StoTable Table(string text) => StoTable.Read(new StringReader(text)).Table!;
}
