using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.Gait;

public class GaitLaws
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(150);

    private static readonly GaitInput Easy = new(Person.Default, 2.8, 165, 280);

    private static Gen<GaitInput> Inputs =>
        from person in Examples.People
        from speed in Examples.Between(0.8, 6)
        from cadence in Examples.Between(speed < 2 ? 90 : 145, speed < 2 ? 135 : 200)
        from grade in Examples.Between(-15, 15)
        from surface in Gen.Elements(Enum.GetValues<Surface>())
        from carried in Examples.Between(0, 10)
        select new GaitInput(person, speed, cadence, null, null, grade, surface, null, carried);

    [Fact]
    public void The_ground_carries_exactly_the_weight_over_a_step() =>
        Prop.ForAll(Arb.From(Inputs), input =>
        {
            var load = GaitModel.Solve(input).Load!;
            var weight = (input.Person.MassKg + input.CarriedKg) * 9.81;
            return Math.Abs(load.GroundForceN.Average() - weight) < 1e-9 * weight && load.GroundForceN.Min() >= 0;
        }).Check(Some);

    [Fact]
    public void The_band_holds_the_peak_and_the_sums_fit() =>
        Prop.ForAll(Arb.From(Inputs), input =>
        {
            var load = GaitModel.Solve(input).Load!;
            var l = load.L4L5;
            return l.LowN < l.PeakN && l.PeakN < l.HighN && l.MeanN <= l.PeakN && l.LeastN <= l.MeanN && l.LowN > 0
                && Math.Abs(l.ImpulseNs - (l.MeanN * load.StepTimeS)) < 1e-6 && load.Levels.Count == 6;
        }).Check(Some);

    [Fact]
    public void Shorter_quicker_steps_at_the_same_speed_load_each_step_less()
    {
        foreach (var speed in new[] { 2.5, 3.0, 4.0 })
        {
            var usual = GaitModel.Solve(new(Person.Default, speed, 165)).Load!;
            var quicker = GaitModel.Solve(new(Person.Default, speed, 181.5)).Load!;
            Assert.True(quicker.L4L5.PeakN < usual.L4L5.PeakN);
            Assert.True(quicker.PeakBodyWeights < usual.PeakBodyWeights);
        }
    }

    [Fact]
    public void The_ground_underfoot_leaves_the_active_peak_alone()
    {
        var road = GaitModel.Solve(Easy with { Surface = Surface.Road }).Load!;
        foreach (var surface in Enum.GetValues<Surface>())
        {
            var other = GaitModel.Solve(Easy with { Surface = surface }).Load!;
            Assert.Equal(1, other.PeakBodyWeights / road.PeakBodyWeights, 0.01);
            Assert.Equal(1, other.L4L5.PeakN / road.L4L5.PeakN, 0.01);
        }
    }

    [Fact]
    public void Leaning_forward_costs_a_little_with_each_degree()
    {
        var peaks = Enumerable.Range(0, 12).Select(d => GaitModel.Solve(Easy with { LeanDeg = d }).Load!.L4L5.PeakN).ToArray();
        Assert.All(peaks.Skip(3).Zip(peaks.Skip(2)), p => Assert.True(p.First > p.Second));
        var perDegree = (peaks[11] - peaks[4]) / 7 / (70 * 9.81);
        Assert.InRange(perDegree, 0.02, 0.15);
    }

    [Fact]
    public void More_weight_on_the_back_is_more_load_in_every_step() =>
        Prop.ForAll(Arb.From(Inputs), Arb.From(Examples.Between(0.5, 10)), (input, more) =>
        {
            var less = GaitModel.Solve(input).Load!.L4L5;
            var heavier = GaitModel.Solve(input with { CarriedKg = input.CarriedKg + more }).Load!.L4L5;
            return (heavier.PeakN > less.PeakN && heavier.MeanN > less.MeanN && heavier.ImpulseNs > less.ImpulseNs)
                .Label(FormattableString.Invariant($"{input}: {less} with {more:F1} kg more {heavier}"));
        }).Check(Some);

    [Theory]
    [InlineData(1.2, 108)]
    [InlineData(1.8, 125)]
    [InlineData(3.0, 170)]
    [InlineData(4.5, 180)]
    public void Each_kilogram_on_the_back_counts(double speed, double cadence)
    {
        var steps = Enumerable.Range(0, 31).Select(kg => GaitModel.Solve(new(Person.Default, speed, cadence, CarriedKg: kg)).Load!.L4L5).ToArray();
        Assert.All(steps.Skip(1).Zip(steps), p => Assert.True(p.First.PeakN > p.Second.PeakN && p.First.MeanN > p.Second.MeanN));
    }

    [Fact]
    public void Guessing_contact_time_and_lean_widens_the_band()
    {
        static double Width(GaitInput i) => GaitModel.Solve(i).Load!.L4L5 is var l ? 1 - (l.LowN / l.PeakN) : 0;
        Assert.True(Width(Easy with { ContactTimeMs = null }) > Width(Easy));
        Assert.True(Width(Easy) > Width(Easy with { LeanDeg = 5 }));
    }

    [Fact]
    public void Walking_is_told_from_running()
    {
        Assert.True(GaitModel.Solve(new(Person.Default, 1.4, 112)).Load!.Walks);
        Assert.False(GaitModel.Solve(new(Person.Default, 2.6, 160)).Load!.Walks);
    }

    [Theory]
    [InlineData(3, 170, 400.0, "SPN007")]
    [InlineData(5, 80, null, "SPN007")]
    [InlineData(3, 85, 250.0, "SPN007")]
    [InlineData(3, 90, null, "SPN007")]
    [InlineData(3, 160, 72.0, "SPN007")]
    [InlineData(3, 20, null, "SPN003")]
    [InlineData(30, 170, null, "SPN003")]
    [InlineData(double.NaN, 170, null, "SPN004")]
    public void What_is_no_step_is_told_so(double speed, double cadence, double? contact, string code)
    {
        var result = GaitModel.Solve(new(Person.Default, speed, cadence, contact));
        Assert.Null(result.Load);
        Assert.Equal(code, Assert.Single(result.Faults).Code);
    }
}
