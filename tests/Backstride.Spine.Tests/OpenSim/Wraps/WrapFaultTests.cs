namespace Backstride.Spine.Tests.OpenSim.Wraps;

/// <summary>Surfaces that cannot be used: told with their line, and never more than that.</summary>
public class WrapFaultTests
{
    [Theory]
    [InlineData("<radius>0.05</radius>", "<radius>-0.05</radius>", "SPN013", "not above 0")]
    [InlineData("<radius>0.05</radius>", "<radius>0</radius>", "SPN013", "not above 0")]
    [InlineData("<radius>0.05</radius>", "<radius>wide</radius>", "SPN004", "wide")]
    [InlineData("<translation>0 0.2 0</translation><radius>", "<translation>0 0.2</translation><radius>", "SPN012", "3 numbers")]
    [InlineData("<length>1</length>", "<length>1</length><quadrant>up</quadrant>", "SPN013", "no half")]
    [InlineData("WrapCylinder", "WrapCone", "SPN013", "WrapCone")]
    [InlineData("WrapCylinder", "WrapEllipsoid", "SPN013", "not above 0")]
    [InlineData("WrapCylinder", "WrapTorus", "SPN013", "no wider")]
    [InlineData("<wrap_object>drum<", "<wrap_object>dram<", "SPN013", "'dram'")]
    [InlineData("<range>-1 -1<", "<range>2 1<", "SPN013", "the wrong way round")]
    [InlineData("<range>-1 -1<", "<range>7 9<", "SPN013", "does not have")]
    [InlineData("<range>-1 -1<", "<range>first<", "SPN004", "first")]
    [InlineData("</WrapCylinder>", "</WrapCylinder>" + WrapTexts.Drum, "SPN013", "Two surfaces")]
    public void It_is_named_by_its_line(string good, string bad, string code, string says)
    {
        var text = WrapTexts.New("\n" + WrapTexts.Drum, ["drum"]);
        Assert.Contains(good, text, StringComparison.Ordinal);
        var reading = OsimTexts.Read(text.Replace(good, bad, StringComparison.Ordinal));
        Assert.Equal(code == "SPN013", reading.Model is not null);
        var fault = Assert.Single(reading.Faults, f => f.Message.Contains(says, StringComparison.Ordinal));
        Assert.Equal(code, fault.Code);
        // The surface stands on the seventh line, the muscle's leave on the twenty-fifth.
        Assert.Contains(fault.Position, (string[])["line 7", "line 25"]);
        if (reading.Model is { } model && says != "Two surfaces") Assert.Equal(0.2, WrapTexts.Path(model, 0), 12);
    }

    [Fact]
    public void An_ellipsoid_that_is_a_blade_is_left_alone()
    {
        var reading = OsimTexts.Read(WrapTexts.New(WrapTexts.Surface("WrapEllipsoid", "drum", "0 0.2 0", "<dimensions>0.05 0.05 0.0024</dimensions>"), ["drum"]));
        Assert.Contains("one to twenty", Assert.Single(reading.Faults).Message, StringComparison.Ordinal);
        Assert.Equal(0.2, WrapTexts.Path(reading.Model!, 0), 12);
    }

    [Fact]
    public void One_that_is_switched_off_is_as_none()
    {
        var model = OsimTexts.Good(WrapTexts.New(WrapTexts.Drum.Replace("<radius>", "<active>false</active><radius>", StringComparison.Ordinal), ["drum"]));
        Assert.Equal(0.2, WrapTexts.Path(model, 0), 12);
    }

    [Fact]
    public void A_muscle_that_starts_inside_goes_straight_and_it_is_said()
    {
        var reading = OsimTexts.Read(WrapTexts.New(WrapTexts.Drum.Replace("0.05<", "0.12<", StringComparison.Ordinal), ["drum"]));
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(("SPN014", "line 24"), (fault.Code, fault.Position));
        Assert.Equal(0.2, WrapTexts.Path(reading.Model!, 0), 12);
        // So it is of a posture that the file does not begin with.
        Assert.Equal(fault.Message, Assert.Single(OsimTexts.Solver(reading.Model!).Solve(OsimTexts.At(reading.Model!, ("lumbar_extension", -0.1))).Notes).Message);
    }

    [Fact]
    public void One_on_a_frame_of_a_body_lies_where_the_frame_does()
    {
        var drum = WrapTexts.Drum.Replace("0 0.2 0", "0 0 0", StringComparison.Ordinal);
        var text = WrapTexts.New("", ["drum"]).Replace("<translation>0 0.2 0</translation><orientation>0 0 0</orientation>",
            "<translation>0 0.2 0</translation><orientation>0 0 0</orientation><WrapObjectSet><objects>" + drum + "</objects></WrapObjectSet>", StringComparison.Ordinal);
        Assert.Equal(0.05, WrapTexts.Arms(OsimTexts.Good(text), -0.3).ArmM[0], 1e-9);
        // And on the ground.
        text = WrapTexts.New("", ["drum"]).Replace("<Ground name=\"ground\"/>", "<Ground name=\"ground\"><WrapObjectSet><objects>" + WrapTexts.Drum.Replace("0 0.2 0", "0 1.2 0", StringComparison.Ordinal) + "</objects></WrapObjectSet></Ground>", StringComparison.Ordinal);
        Assert.Equal(0.05, WrapTexts.Arms(OsimTexts.Good(text), -0.3).ArmM[0], 1e-9);
    }

    [Fact]
    public void Broken_or_wild_surfaces_are_answered_not_thrown_at()
    {
        var kinds = new[] { "WrapCylinder", "WrapSphere", "WrapEllipsoid", "WrapTorus" };
        var sizes = new[] { "0.05", "1e-300", "1e300", "1e-9", "0.0999999", "7" };
        foreach (var kind in kinds)
            foreach (var size in sizes)
                foreach (var half in new[] { "all", "-x", "z" })
                    Answered(WrapTexts.New(WrapTexts.Surface(kind, "drum", "0 0.2 0.001",
                        $"<radius>{size}</radius><length>{size}</length><dimensions>{size} 0.05 0.06</dimensions><inner_radius>{size}</inner_radius><outer_radius>0.06</outer_radius><quadrant>{half}</quadrant>"), ["drum"]));
        // A letter changed here and there.
        var text = WrapTexts.New(WrapTexts.Surface("WrapEllipsoid", "low", "0 0.2 0.01", "<dimensions>0.05 0.07 0.06</dimensions>"), ["low", "high"], WrapTexts.Surface("WrapSphere", "high", "-0.025 0.075 0", "<radius>0.012</radius>"));
        for (var at = 300; at < text.Length; at += 29) Answered(new System.Text.StringBuilder(text) { [at] = '7' }.ToString());
        Assert.Null(OsimTexts.Read(WrapTexts.New(WrapTexts.Drum, [.. Enumerable.Repeat("drum", 31)])).Model);

        static void Answered(string text)
        {
            var reading = OsimTexts.Read(text);
            if (reading.Model is { } model && Backstride.Spine.OpenSim.Models.OsimSolver.Of(model, out _) is { } solver) Assert.NotNull(solver.Solve(model.Defaults()).Joints);
            else Assert.NotEmpty(reading.Faults);
        }
    }
}
