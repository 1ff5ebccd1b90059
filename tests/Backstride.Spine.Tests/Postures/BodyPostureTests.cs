using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Postures;

public class BodyPostureTests
{
    private static Posture Body(double trunkDeg, double thighDeg) => new BodyPosture(new(trunkDeg, 0, 0), thighDeg).Resolve();

    [Theory]
    [InlineData(-90, 90)]
    [InlineData(90, -90)]
    [InlineData(60, -60)]
    public void Trunk_and_thighs_in_one_line_are_a_straight_back_however_they_lie(double trunkDeg, double thighDeg)
    {
        var posture = Body(trunkDeg, thighDeg);
        Assert.Equal(0, posture.Lumbar.FlexionDeg, 1e-12);
        Assert.Equal(trunkDeg, posture.Pelvis.FlexionDeg, 1e-12);
    }

    [Theory]
    [InlineData(0, 90, 27)]
    [InlineData(0, -40, 0)]
    [InlineData(-20, -30, -16)]
    [InlineData(120, 90, 58)]
    [InlineData(-60, 0, -26)]
    [InlineData(45, 60, 22.5 + 18)]
    [InlineData(-20, 0, -16)]
    [InlineData(30, 0, 15)]
    [InlineData(-45, 90, 0.3 * 45)]
    [InlineData(-100, 90, -0.8 * 10)]
    [InlineData(100, -90, 0.5 * 10)]
    public void The_back_bends_by_its_share_of_what_trunk_and_thighs_do_to_each_other(double trunkDeg, double thighDeg, double lumbarDeg) =>
        Assert.Equal(lumbarDeg, Body(trunkDeg, thighDeg).Lumbar.FlexionDeg, 1e-9);

    [Fact]
    public void Nowhere_does_the_back_jump()
    {
        for (var trunk = -110.0; trunk <= 110; trunk += 5)
        for (var thigh = -110.0; thigh <= 110; thigh += 5)
        {
            var here = Body(trunk, thigh).Lumbar.FlexionDeg;
            Assert.InRange(Math.Abs(Body(trunk + 0.01, thigh).Lumbar.FlexionDeg - here), 0, 0.0081);
            Assert.InRange(Math.Abs(Body(trunk, thigh + 0.01).Lumbar.FlexionDeg - here), 0, 0.0081);
        }
    }

    [Fact]
    public void The_further_a_seat_leans_back_the_less_the_low_back_carries()
    {
        var loads = new[] { 10, 20, 30, 45, 60, 75 }.Select(Reclined).ToArray();
        Assert.All(loads.Skip(1).Zip(loads), p => Assert.True(p.First < p.Second, $"{p.First} over {p.Second} N"));
    }

    // A backrest pushes at right angles to the back that leans on it.
    private static double Reclined(int deg)
    {
        var (sin, cos) = Math.SinCos(deg * Math.PI / 180);
        var push = FormattableString.Invariant($"push: [{cos}, {sin}, 0], friction: 0.3");
        var task = TaskFile.Read(
            $"body: {{trunk: {-deg}, thighDeg: 90, kneeDeg: 90}}\ntone: relaxed\nsupports: [{{place: upper-back, {push}}}, {{place: low-back, {push}}}]", "seat.yaml").Task!;
        return SpineModel.Solve(task).Levels[(int)LumbarJoint.L4L5].CompressionN;
    }
}
