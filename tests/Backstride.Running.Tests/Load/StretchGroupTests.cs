using Backstride.Running.Load;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Running.Tests.Load;

public class StretchGroupTests
{
    private static Gen<RunStretch> Stretches =>
        from speed in Gen.Choose(50, 700)
        from cadence in Gen.Choose(130, 200)
        from stance in Gen.Choose(180, 400)
        from grade in Gen.Choose(-30, 30)
        from hole in Gen.Choose(0, 5)
        select new RunStretch(0, 30, speed / 100.0, hole == 0 ? double.NaN : cadence, hole == 1 ? double.NaN : stance, 80, grade);

    [Fact]
    public void Groups_are_few_lose_no_time_and_mix_no_gaits() =>
        Prop.ForAll(Stretches.ListOf().ToArbitrary(), stretches =>
        {
            var groups = StretchGroup.Of([.. stretches]);
            Assert.InRange(groups.Count, 0, 16);
            Assert.Equal(30.0 * stretches.Count, groups.Sum(g => g.Mean.MovingS), 6);
            Assert.All(groups, g => Assert.Single(g.Stretches.Select(s => s.SpeedMps < 2).Distinct()));
            Assert.All(groups, g => Assert.Single(g.Stretches.Select(s => double.IsNaN(s.CadenceSpm)).Distinct()));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_steady_run_is_one_kind_of_step()
    {
        var group = Assert.Single(StretchGroup.Of([.. Enumerable.Repeat(new RunStretch(0, 30, 2.83, 166, 257, 81, 0.3), 100)]));
        Assert.Equal((2.83, 166, 257), (Math.Round(group.Mean.SpeedMps, 9), Math.Round(group.Mean.CadenceSpm, 9), Math.Round(group.Mean.StanceTimeMs, 9)));
    }
}
