using System.Text;
using Backstride.Spine.OpenSim;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.Tests.OpenSim;

public class OsimFaultTests
{
    [Theory]
    [InlineData("no xml at all", "SPN012", "line 1")]
    [InlineData("<a>\n<b></a>", "SPN012", "line 2")]
    [InlineData("<OpenSimDocument>\n<Other/></OpenSimDocument>", "SPN012", "line 1")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><OpenSimDocument><Model name=\"&b;\"/></OpenSimDocument>", "SPN012", "line 1")]
    [InlineData("", "SPN012", "line 1")]
    public void What_is_no_model_is_told_so_with_its_line(string text, string code, string position)
    {
        var reading = OsimTexts.Read(text);
        Assert.Null(reading.Model);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((code, position), (fault.Code, fault.Position));
    }

    [Theory]
    [InlineData("<mass> 30.000 </mass>", "<mass> thirty </mass>", "SPN004", 9)]
    [InlineData("<mass> 30.000 </mass>", "<mass> NaN </mass>", "SPN004", 9)]
    [InlineData("<mass> 30.000 </mass>", "<mass> -3 </mass>", "SPN003", 9)]
    [InlineData("<location_in_parent>0 0.2 0</location_in_parent>", "<location_in_parent>0 0.2</location_in_parent>", "SPN012", 10)]
    [InlineData("<parent_body>pelvis</parent_body>", "<parent_body>plevis</parent_body>", "SPN005", 10)]
    [InlineData("<coordinates> lumbar_extension </coordinates>", "<coordinates> lumbar </coordinates>", "SPN012", 16)]
    [InlineData("<body> torso </body>", "<body> chest </body>", "SPN005", 26)]
    [InlineData("<LinearFunction name=\"\">", "<Mystery/><LinearFunction name=\"\">", "SPN012", 16)]
    [InlineData("<optimal_fiber_length> 0.1 <", "<optimal_fiber_length> 0 <", "SPN003", 28)]
    [InlineData("<reverse> false <", "<reverse> true <", "SPN012", 10)]
    [InlineData("<axis> 0 0 1 </axis>", "<axis> 0 0 0 </axis>", "SPN012", 16)]
    [InlineData("Body name=\"torso\"", "Body name=\"pelvis\"", "SPN012", 9)]
    public void A_value_that_cannot_be_used_is_named_by_its_line(string good, string bad, string code, int line)
    {
        Assert.Contains(good, OsimTexts.HingeOld, StringComparison.Ordinal);
        var reading = OsimTexts.Read(OsimTexts.HingeOld.Replace(good, bad, StringComparison.Ordinal));
        Assert.Null(reading.Model);
        Assert.Contains(reading.Faults, f => f.Code == code && f.Position == FormattableString.Invariant($"line {line}"));
    }

    [Fact]
    public void What_is_left_alone_is_named_and_the_rest_is_read()
    {
        var text = OsimTexts.HingeNew
            .Replace("</PathPointSet>", "</PathPointSet><PathWrapSet><objects><PathWrap name=\"w\"><wrap_object>torso_cylinder</wrap_object></PathWrap></objects></PathWrapSet>", StringComparison.Ordinal)
            .Replace("<ForceSet name=\"forceset\"><objects>", "<ForceSet name=\"forceset\"><objects><BushingForce name=\"disc\"/><CoordinateActuator name=\"reserve\"/><CoordinateActuator name=\"other\"/>", StringComparison.Ordinal)
            .Replace("<ForceSet name", "<ConstraintSet><objects><WeldConstraint name=\"strut\"/></objects></ConstraintSet><ForceSet name", StringComparison.Ordinal);
        var reading = OsimTexts.Read(text);
        Assert.NotNull(reading.Model);
        Assert.All(reading.Faults, f => Assert.Equal("SPN013", f.Code));
        foreach (var what in new[] { "torso_cylinder", "BushingForce", "CoordinateActuator", "(2 in the file", "strut" })
            Assert.Contains(reading.Faults, f => f.Message.Contains(what, StringComparison.Ordinal));
        Assert.Equal(4, reading.Faults.Count);
    }

    [Fact]
    public void A_file_that_is_too_deep_or_holds_too_much_is_refused()
    {
        var deep = OsimTexts.Read("<OpenSimDocument><Model><mass>" + string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000)) + "</mass></Model></OpenSimDocument>");
        Assert.Equal("SPN012", Assert.Single(deep.Faults).Code);
        var many = OsimTexts.Read("<OpenSimDocument><Model><BodySet><objects>" + string.Concat(Enumerable.Repeat("<Body name=\"a\"/>", 100_000)) + "</objects></BodySet></Model></OpenSimDocument>");
        Assert.Equal("SPN003", Assert.Single(many.Faults).Code);
    }

    [Fact]
    public void Bodies_that_are_not_there_are_told_so()
    {
        var model = OsimTexts.Good(OsimTexts.HingeNew);
        Assert.Null(OsimSolver.Of(model, out var fault, below: "sacrum"));
        Assert.Equal("SPN005", fault!.Code);
        Assert.Null(OsimSolver.Of(model, out fault, above: "skull"));
        Assert.Equal("SPN005", fault!.Code);
        // From the ground to the pelvis there is nothing that turns.
        Assert.Null(OsimSolver.Of(model, out fault, below: "ground", above: "pelvis"));
        Assert.Equal("SPN012", fault!.Code);
    }

    [Fact]
    public void A_motion_of_the_models_own_coordinates_is_solved_and_written()
    {
        var model = OsimTexts.Good(OsimTexts.HingeNew);
        var table = StoTable.Read(new StringReader("a\ninDegrees=yes\nendheader\ntime\t/jointset/back/lumbar_extension/value\t/jointset/back/lumbar_extension/speed\tknee\n0\t0\t0\t1\n1\t-20\t0\t1\n")).Table!;
        var frames = OsimMotion.Read(table, model, out var fault)!;
        Assert.Null(fault);
        Assert.Equal(["knee"], OsimMotion.Unused(table, model));
        Assert.Equal(-20 * Math.PI / 180, frames[1].Coordinates[0], 12);
        var solver = OsimTexts.Solver(model);
        (double TimeS, OsimLoads Loads)[] loads = [.. frames.Select(f => (f.TimeS, solver.Solve(f.Coordinates)))];
        var text = new StringWriter();
        OsimMotion.Write(loads).Write(text);
        var again = StoTable.Read(new StringReader(text.ToString())).Table!;
        Assert.Equal(loads[1].Loads.Joints[0].CompressionN, again.Rows[1][again.Find("back_compression")]);
        Assert.True(loads[1].Loads.Joints[0].CompressionN > loads[0].Loads.Joints[0].CompressionN);
        Assert.Null(OsimMotion.Read(StoTable.Read(new StringReader("a\nendheader\ntime knee\n0 0")).Table!, model, out fault));
        Assert.Equal("SPN011", fault!.Code);
    }

    [Fact]
    public void Broken_files_are_answered_not_thrown_at()
    {
        // Every cut, and a letter changed here and there.
        var text = OsimTexts.HingeNew;
        for (var cut = 0; cut < text.Length; cut += 97) Assert.NotNull(OsimTexts.Read(text[..cut]).Faults);
        for (var at = 40; at < text.Length; at += 41)
        {
            var spoiled = new StringBuilder(text) { [at] = '7' }.ToString();
            var reading = OsimTexts.Read(spoiled);
            if (reading.Model is { } model && OsimSolver.Of(model, out _) is { } solver) Assert.InRange(solver.Solve(model.Defaults()).Certificate.KktResidual, 0, 1e-6);
            else Assert.True(reading.Model is not null || reading.Faults.Count > 0);
        }
    }
}
