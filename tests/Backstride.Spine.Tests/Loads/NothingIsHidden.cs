using Backstride.Spine.Anatomy;
using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Loads;

public class NothingIsHidden
{
    public static TheoryData<string> Ids => ["standing", "lift-near", "lift-round", "lift-far", "sitting-slumped", "sitting-supported", "lying-side", "bird-dog", "bridge", "carry-one-hand", "trunk-extension"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_parts_of_a_compression_sum_to_it(string id)
    {
        var loads = SpineModel.Solve(NamedTasks.Find(id)!);
        Assert.All(loads.Parts.Zip(loads.Levels), p =>
        {
            Assert.Equal(p.Second.Joint, p.First.Joint);
            Assert.Equal(p.Second.CompressionN, p.First.SumN, 1e-6);
            Assert.True(p.First.AbdominalPressureN <= 0 && p.First.LigamentsN >= 0);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_moments_about_a_joint_sum_to_nothing(string id)
    {
        var loads = SpineModel.Solve(NamedTasks.Find(id)!);
        Assert.All(loads.Moments, m =>
            Assert.InRange((m.Outside + m.Muscles + m.Passive + m.AbdominalPressure + m.Supports + m.Slack).Length, 0, 1e-6));
        // Where nothing but supports holds the body, the largest slack may be that of the body as a whole.
        var largest = loads.Moments.Max(m => Math.Max(Math.Abs(m.Slack.X), Math.Max(Math.Abs(m.Slack.Y), Math.Abs(m.Slack.Z))));
        if (NamedTasks.Find(id)!.PelvisFree) Assert.InRange(largest, 0, loads.Certificate.SlackNm);
        else Assert.Equal(loads.Certificate.SlackNm, largest, 1e-6);
    }

    [Fact]
    public void Pressure_in_the_belly_unloads_a_lift_and_can_be_switched_off()
    {
        var lift = NamedTasks.Find("lift-near")!;
        double[] pressures = [0, 2, 5, 10];
        var compressions = pressures.Select(p => SpineModel.Solve(lift with { AbdominalPressureKPa = p }).Levels[1].CompressionN).ToArray();
        Assert.All(compressions.Skip(1).Zip(compressions), p => Assert.True(p.First < p.Second));
        var usual = SpineModel.Solve(lift);
        Assert.InRange(usual.AbdominalPressureKPa, 1, 3);
        Assert.InRange(usual.Levels[1].CompressionN, compressions[1], compressions[0]);
    }

    [Fact]
    public void Who_rests_on_something_or_hardly_leans_has_no_pressure_to_speak_of()
    {
        Assert.Equal(0, SpineModel.Solve(NamedTasks.Find("lying-supine")!).AbdominalPressureKPa);
        Assert.Equal(0, SpineModel.Solve(NamedTasks.Find("bird-dog")! with { Activity = [] }).AbdominalPressureKPa);
        Assert.InRange(SpineModel.Solve(NamedTasks.Find("standing")!).AbdominalPressureKPa, 0, 0.3);
    }

    [Fact]
    public void Ligaments_press_only_a_joint_that_is_bent_forward()
    {
        Assert.All(SpineModel.Solve(NamedTasks.Find("standing")!).Parts, p => Assert.Equal(0, p.LigamentsN));
        Assert.All(SpineModel.Solve(NamedTasks.Find("extension")!).Parts, p => Assert.Equal(0, p.LigamentsN));
        Assert.All(SpineModel.Solve(NamedTasks.Find("lift-round")!).Parts, p => Assert.True(p.LigamentsN > 100));
    }

    [Fact]
    public void Tissue_takes_over_from_effort_when_the_back_is_slumped_to_the_end_of_its_range()
    {
        var upright = SpineModel.Solve(NamedTasks.Find("lean")!).Parts[(int)LumbarJoint.L4L5];
        var slumped = SpineModel.Solve(NamedTasks.Find("sitting-slumped")!).Parts[(int)LumbarJoint.L4L5];
        Assert.True(upright.EffortN > 0.6 * upright.SumN);
        Assert.True(slumped.EffortN < 0.4 * slumped.SumN);
        Assert.True(slumped.StretchN + slumped.LigamentsN > slumped.EffortN);
    }

    [Theory]
    [InlineData(-20, 0.35)]
    [InlineData(0, 0.16)]
    [InlineData(2.5, 0.08)]
    [InlineData(5, 0)]
    [InlineData(12, 0)]
    public void Facets_take_less_as_a_joint_bends_forward(double flexionDeg, double share) => Assert.Equal(share, Facets.Share(flexionDeg), 1e-12);

    [Fact]
    public void Each_sacroiliac_joint_passes_on_half_the_weight_above()
    {
        var standing = SpineModel.Solve(NamedTasks.Find("standing")!);
        Assert.Equal(0.484 * 70 * 9.81 / 2, standing.SacroiliacN, 3.0);

        // What armrests carry does not come down to the pelvis.
        var seat = TaskFile.Read("body: {thighDeg: 90, kneeDeg: 90}\narms: {both: {elbowDeg: 90}}\nsupports: [elbows]", "seat.yaml").Task!;
        var supported = SpineModel.Solve(seat);
        var carried = -supported.Parts[0].SupportsN;
        Assert.True(carried > 50);
        Assert.InRange(supported.SacroiliacN, (standing.SacroiliacN - (carried / 2)) * 0.8, standing.SacroiliacN - (carried / 2 * 0.8));
    }
}
