using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Validation;

/// <summary>Findings of the literature that are no rows of the table and that nothing was tuned on, as task files that a stranger would write.</summary>
public class OutsideTheTable
{
    // Takahashi 2006: with 0 and 10 kg in the hands the load grows in proportion to how far the trunk is tilted, 0 to 30 degrees.
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Load_grows_in_proportion_to_the_tilt_of_the_trunk(int kg)
    {
        double[] rise = [.. new[] { 10, 20, 30 }.Select(deg => L4L5($"body: {{trunk: {deg}}}\nhands: {{both: {kg}}}") - L4L5($"hands: {{both: {kg}}}"))];
        Assert.InRange(rise[1] / rise[0], 1.6, 2.4);
        Assert.InRange(rise[2] / rise[0], 2.2, 3.6);
    }

    [Fact]
    public void And_the_more_of_it_the_more_is_held() =>
        Assert.All(new[] { 0, 10, 20, 30 }, deg => Assert.True(L4L5($"body: {{trunk: {deg}}}\nhands: {{both: 10}}") > L4L5($"body: {{trunk: {deg}}}") + 50));

    // Schultz 1982: turning and bending to a side load less than bending forward or holding a weight in front.
    [Fact]
    public void Twisting_and_bending_to_a_side_load_less_than_bending_forward_or_holding_out_a_weight()
    {
        double twist = L4L5("body: {trunk: {twistDeg: 40}}"), side = L4L5("body: {trunk: {rightDeg: 20}}");
        double forward = L4L5("body: {trunk: 30}"), heldOut = L4L5("arms: {both: {raiseDeg: 90}}\nhands: {both: 8}"), both = L4L5("body: {trunk: 30}\narms: {both: {raiseDeg: 90}}\nhands: {both: 8}");
        Assert.All(new[] { twist, side }, light => Assert.All(new[] { forward, heldOut, both }, heavy => Assert.True(light < heavy)));
        Assert.True(both > forward && both > heldOut);
    }

    // Sato 1999: lying least, then standing; bent forward most, standing more than sitting.
    [Fact]
    public void Lying_is_lightest_and_bending_forward_heaviest()
    {
        const string Sitting = ", thighDeg: 90, kneeDeg: 90}";
        double[] up =
        [
            L4L5("posture: {pelvis: 90}\nlegs: {both: {thighDeg: -90}}\narms: {both: {raiseDeg: 90}}\npelvisFree: true\ntone: relaxed\nsupports: [chest, ribs, pelvis-front, thighs, feet, head]"),
            L4L5("posture: {pelvis: {rightDeg: 90}}\npelvisFree: true\ntone: relaxed\nsupports: [right-side, right-hip-side, head, right-shoulder]"),
            L4L5("name: standing"),
            L4L5("body: {trunk: 40" + Sitting),
            L4L5("body: {trunk: 60}"),
        ];
        Assert.All(up.Skip(1).Zip(up), p => Assert.True(p.First > p.Second, $"{p.First} N after {p.Second} N"));
    }

    // Wilke 1999: leaning with the elbows on the thighs is lighter than leaning without; standing up heavier than sitting.
    [Fact]
    public void Elbows_on_the_thighs_carry_and_rising_costs()
    {
        const string Lean = "body: {trunk: 35, thighDeg: 90, kneeDeg: 90}\narms: {both: {raiseDeg: 20, elbowDeg: 70}}\n";
        Assert.True(L4L5(Lean + "supports: [elbows]") < 0.6 * L4L5(Lean));
        Assert.True(L4L5("body: {trunk: 45, thighDeg: 80, kneeDeg: 85}\naccelerationMps2: {forward: 0.5, up: 2}") > 2 * L4L5("body: {thighDeg: 90, kneeDeg: 90}"));
    }

    // Whoever is heavier carries more, whoever is larger has the larger disc: never another order.
    [Fact]
    public void From_a_small_woman_to_a_large_man_loads_go_with_the_body()
    {
        string[] people = ["massKg: 45, statureM: 1.5, sex: female", "massKg: 58, statureM: 1.63, sex: female", "massKg: 75, statureM: 1.78, sex: male", "massKg: 95, statureM: 1.85, sex: male", "massKg: 130, statureM: 2.0, sex: male"];
        foreach (var task in new[] { "name: standing", "body: {trunk: 40}", "arms: {both: {elbowDeg: 80}}\nhands: {both: 15}" })
        {
            double[] loads = [.. people.Select(p => L4L5($"person: {{{p}}}\n{task}"))];
            Assert.All(loads.Skip(1).Zip(loads), p => Assert.True(p.First > p.Second, $"{task}: {p.First} N after {p.Second} N"));
        }
    }

    // A heavy bar: more on the back than in standing by at least its weight, most where the trunk leans; never an answer missing.
    [Fact]
    public void A_bar_on_the_shoulders_and_one_lifted_from_the_floor_are_answered()
    {
        const string Bar = "forces: [{place: shoulders, forceN: [0, -589, 0]}]\n";
        var upright = L4L5(Bar) - L4L5("name: standing");
        Assert.InRange(upright, 0.9 * 589, 2.5 * 589);
        Assert.True(L4L5(Bar + "body: {trunk: 40, thighDeg: 90, kneeDeg: 110}") > 2 * L4L5(Bar));
        var lift = Solve("body: {trunk: 50, thighDeg: 45, kneeDeg: 40}\nhands: {both: 100}");
        Assert.True(lift.Certificate.SlackNm > 1 && lift.Certificate.KktResidual < 1e-8);
    }

    private static double L4L5(string text) => Solve(text).Levels[(int)LumbarJoint.L4L5].CompressionN;

    private static Backstride.Spine.Loads.SpineLoads Solve(string text)
    {
        var reading = TaskFile.Read(text, "a.yaml");
        Assert.True(reading.Task is not null, string.Join("; ", reading.Faults.Select(f => f.Message)));
        return SpineModel.Solve(reading.Task);
    }
}
