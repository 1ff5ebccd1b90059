using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;

namespace Backstride.Spine.Tests.Gait;

/// <summary>Over everything that people run, the figures stay where the literature has them.</summary>
public class GaitGrid
{
    public static IEnumerable<GaitInput> Runs =>
        from mass in new[] { 45.0, 60, 75, 95 }
        from sex in new[] { Sex.Female, Sex.Male }
        from speed in new[] { 2.3, 2.8, 3.4, 4.2, 5.2 }
        from cadence in new[] { 155.0, 170, 185 }
        select new GaitInput(new(mass, 1.5 + (mass / 400), sex), speed, cadence);

    [Fact]
    public void The_ground_pushes_with_two_to_three_body_weights() =>
        Assert.All(Runs, r => Assert.InRange(GaitModel.Solve(r).Load!.PeakBodyWeights, 1.7, 3.3));

    [Fact]
    public void L4_L5_peaks_between_one_and_a_half_and_four_body_weights_and_the_band_reaches_what_others_found() =>
        Assert.All(Runs, r =>
        {
            var load = GaitModel.Solve(r).Load!;
            var weight = r.Person.MassKg * 9.81;
            Assert.InRange(load.L4L5.PeakN / weight, 1.4, 4);
            Assert.InRange(load.L4L5.MeanN / weight, 0.6, 1.6);
            Assert.True(load.L4L5.HighN / weight > 2.3);
        });

    [Fact]
    public void A_contact_time_is_the_time_above_fifty_newtons()
    {
        foreach (var contact in new[] { 180.0, 220, 260, 290 })
        {
            var load = GaitModel.Solve(new(new(70, 1.75, Sex.Male), 3.4, 172, contact)).Load!;
            var above = load.GroundForceN.Count(f => f > 50) * load.StepTimeS / load.GroundForceN.Count;
            Assert.Equal(contact / 1000, above, 1.6 * load.StepTimeS / load.GroundForceN.Count);
        }
    }

    [Fact]
    public void Less_contact_is_a_higher_peak()
    {
        var peaks = Enumerable.Range(0, 12).Select(i => GaitModel.Solve(new(Person.Default, 3.2, 170, 330 - (12 * i))).Load!.PeakBodyWeights).ToArray();
        Assert.All(peaks.Skip(1).Zip(peaks), p => Assert.True(p.First > p.Second));
    }

    [Fact]
    public void Discs_lose_height_with_the_root_of_time_and_in_proportion_to_the_mean_load()
    {
        Assert.Equal(0, DiscCreep.HeightLossPercent(1, 0));
        Assert.Equal(Math.Sqrt(2), DiscCreep.HeightLossPercent(1, 60) / DiscCreep.HeightLossPercent(1, 30), 1e-12);
        Assert.Equal(2, DiscCreep.HeightLossPercent(1.8, 45) / DiscCreep.HeightLossPercent(0.9, 45), 1e-12);
        Assert.InRange(DiscCreep.HeightLossPercent(0.907, 30), 6.2, 6.4);
    }
}
