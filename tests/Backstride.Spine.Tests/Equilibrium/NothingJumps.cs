using Backstride.Spine.Anatomy;
using Backstride.Spine.Movement;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>Neighbouring tasks have neighbouring loads, from end to end of what a file accepts.</summary>
public class NothingJumps
{
    [Theory]
    [InlineData("body: {trunk: @}", -90, 180)]
    [InlineData("body: {trunk: {forwardDeg: @, rightDeg: 20}}", -40, 110)]
    [InlineData("body: {trunk: {forwardDeg: 20, rightDeg: @}}", -60, 60)]
    [InlineData("body: {trunk: {twistDeg: @}}", -40, 40)]
    [InlineData("body: {trunk: 30, thighDeg: @}", -60, 140)]
    [InlineData("posture: {lumbar: @}", -60, 80)]
    [InlineData("posture: {lumbar: {rightDeg: @}}", -40, 40)]
    [InlineData("posture: {lumbar: {twistDeg: @}}", -20, 20)]
    [InlineData("posture: {levels: {l4l5: @}}", -20, 20)]
    [InlineData("posture: {levels: {t12l1: @}}", -20, 20)]
    [InlineData("posture: {levels: {l4l5: {rightDeg: @}}}", -8, 8)]
    [InlineData("posture: {pelvis: {rightDeg: @}}", -180, 180)]
    [InlineData("posture: {pelvis: {forwardDeg: 30, twistDeg: @}}", -180, 180)]
    [InlineData("arms: {right: {raiseDeg: @}}\nhands: {right: 5}", -180, 200)]
    [InlineData("arms: {both: {outDeg: @}}\nhands: {both: 5}", -90, 180)]
    [InlineData("arms: {both: {elbowDeg: @}}\nhands: {both: 10}", 0, 150)]
    [InlineData("counterLean: true\nhands: {right: @}", 0, 60)]
    [InlineData("counterLean: true\nbackpackKg: @", 0, 100)]
    [InlineData("accelerationMps2: {up: @}", -30, 30)]
    [InlineData("body: {trunk: 20}\naccelerationOf: {hands: {forward: @}}\nhands: {both: 5}", -30, 30)]
    [InlineData("body: {trunk: 20}\nforces: {place: hands, force: {up: @}}", -300, 300)]
    [InlineData("body: {trunk: 40}\nstrength: {multifidus: @}", 0, 5)]
    [InlineData("body: {trunk: @, thighDeg: 90, kneeDeg: 90}\ntone: relaxed\nsupports:\n  - {place: upper-back, push: [1, 0.3, 0]}\n  - {place: low-back, push: [1, 0.3, 0]}", -60, 30)]
    [InlineData("body: {trunk: @, thighDeg: 90, kneeDeg: 90}\narms: {both: {raiseDeg: 30, elbowDeg: 60}}\nsupports: [elbows]", 0, 60)]
    [InlineData("posture: {pelvis: 90, lumbar: @}\nlegs: {both: {kneeDeg: 90}}\npelvisFree: true\nsupports: [hands, knees]", -30, 50)]
    public void A_small_step_is_a_small_change_and_a_smaller_one_a_smaller(string text, double from, double to)
    {
        var coarse = (to - from) / 200;
        var loads = Enumerable.Range(0, 201).Select(i => Load(text, Math.Min(to, from + (i * coarse)))).ToArray();
        var (step, at) = Enumerable.Range(0, 200).Select(i => (Most(loads[i], loads[i + 1]), i)).Max();
        var fine = Enumerable.Range(0, 41).Select(i => Load(text, Math.Min(to, from + (at * coarse) + (i * coarse / 40)))).ToArray();
        var finest = fine.Zip(fine.Skip(1)).Max(p => Most(p.First, p.Second));
        Assert.True(finest < Math.Max(1, step / 4), FormattableString.Invariant($"{step:F1} N in one step at {from + (at * coarse):F2}, {finest:F1} N in a fortieth of it"));
    }

    private static double Most(double[] a, double[] b) => a.Zip(b).Max(p => Math.Abs(p.First - p.Second));

    private static double[] Load(string text, double value)
    {
        var task = TaskFile.Read(text.Replace("@", FormattableString.Invariant($"{value:R}"), StringComparison.Ordinal), "a.yaml").Task!;
        return [.. new MovementSolver(Person.Default).Next(new(0, task)).Levels.Select(l => l.CompressionN)];
    }
}
