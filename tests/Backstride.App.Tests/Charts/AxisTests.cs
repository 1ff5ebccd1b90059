using Backstride.App.Web.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.App.Tests.Charts;

public sealed class AxisTests
{
    private static readonly Func<double, double>[] Steps = [TickStep.Decimal, TickStep.Whole, TickStep.Clock, TickStep.Calendar];

    private static readonly Gen<(double Low, double High, int Intervals, int Step)> Ranges =
        from low in Gen.Choose(-1_000_000, 1_000_000)
        from span in Gen.Choose(0, 1_000_000)
        from divisor in Gen.Elements(1.0, 7, 100, 12_345)
        from intervals in Gen.Choose(1, 10)
        from step in Gen.Choose(0, Steps.Length - 1)
        select (low / divisor, (low + span) / divisor, intervals, step);

    [Fact]
    public void The_ticks_around_a_range_cover_it() => Prop.ForAll(Arb.From(Ranges), range =>
    {
        var axis = Axis.Around(range.Low, range.High, range.Intervals, Steps[range.Step]);
        var slack = 1e-6 * (axis.Ticks[1] - axis.Ticks[0]);
        return axis.Low <= range.Low + slack && axis.High >= range.High - slack
            && axis.Ticks[0] == axis.Low && axis.Ticks[^1] == axis.High;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void There_are_never_many_more_ticks_than_asked_for() => Prop.ForAll(Arb.From(Ranges), range =>
        Axis.Around(range.Low, range.High, range.Intervals, Steps[range.Step]).Ticks.Count <= range.Intervals + 2)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Ticks_within_a_range_stay_inside_it() => Prop.ForAll(Arb.From(Ranges), range =>
    {
        var axis = Axis.Within(range.Low, range.High, range.Intervals, Steps[range.Step]);
        var slack = 1e-6 * (axis.High - axis.Low);
        return axis.Ticks.All(tick => tick >= axis.Low - slack && tick <= axis.High + slack);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_fraction_lies_between_0_and_1_whatever_the_value() => Prop.ForAll(Arb.From(Ranges), range =>
    {
        var axis = Axis.Around(range.Low, range.High, range.Intervals, Steps[range.Step], inverted: true);
        return new[] { -1e12, range.Low, range.High, 1e12 }.Select(axis.Fraction).All(at => at is >= 0 and <= 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_faster_pace_stands_above_a_slower_one()
    {
        var axis = Axis.Around(280, 420, 3, Quantities.Pace.Step, Quantities.Pace.Inverted);
        Assert.True(axis.Fraction(300) > axis.Fraction(400));
        Assert.Equal([240.0, 300, 360, 420], axis.Ticks);
    }

    [Theory]
    [InlineData(0.03, 0.05)]
    [InlineData(3, 5)]
    [InlineData(20, 20)]
    [InlineData(60, 100)]
    public void Decimal_steps_are_one_two_or_five(double atLeast, double step) => Assert.Equal(step, TickStep.Decimal(atLeast), 9);

    [Fact]
    public void A_clock_counts_in_seconds_minutes_and_hours()
    {
        Assert.Equal(15, TickStep.Clock(12));
        Assert.Equal(600, TickStep.Clock(400));
        Assert.Equal(86400 * 2, TickStep.Clock(86400 * 1.5));
    }
}
