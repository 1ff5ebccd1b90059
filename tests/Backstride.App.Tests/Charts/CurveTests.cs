using System.Globalization;
using Backstride.App.Web.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.App.Tests.Charts;

public sealed class CurveTests
{
    private static readonly PlotFrame Frame = new(new(0, 1000, []), new(0, 100, [0, 50, 100]), 116);

    /// <summary>Curves of any length with missing values strewn in.</summary>
    private static readonly Gen<double[]> Curves =
        Gen.OneOf(Gen.Choose(0, 1000).Select(n => n / 10.0), Gen.Choose(0, 1000).Select(n => n / 10.0), Gen.Constant(double.NaN))
            .ArrayOf();

    [Fact]
    public void A_missing_value_splits_the_line()
    {
        var path = CurvePath.Line([0, 1, 2, 3, 4], [1, 2, double.NaN, 4, 5], Frame);
        Assert.Equal(2, path.Count(letter => letter == 'M'));
        Assert.Equal(2, path.Count(letter => letter == 'L'));
    }

    [Fact]
    public void Each_stretch_without_gaps_is_one_stroke() => Prop.ForAll(Arb.From(Curves), y =>
    {
        var strokes = y.Where((value, i) => !double.IsNaN(value) && (i == 0 || double.IsNaN(y[i - 1]))).Count();
        var path = CurvePath.Line(Evenly(y.Length), y, Frame);
        return path.Count(letter => letter == 'M') == strokes && !path.Contains("NaN", StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_band_closes_one_shape_for_each_stretch()
    {
        var path = CurvePath.Between([0, 1, 2, 3], [1, 1, double.NaN, 1], [2, 2, 2, 2], Frame);
        Assert.Equal(2, path.Count(letter => letter == 'Z'));
    }

    [Fact]
    public void Thinning_keeps_the_lowest_and_the_highest_point_of_every_curve() => Prop.ForAll(Arb.From(Curves), y =>
    {
        var (_, kept) = Decimation.KeepExtremes(Evenly(y.Length), y, 4);
        var (before, after) = (y.Where(double.IsFinite).ToArray(), kept.Where(double.IsFinite).ToArray());
        return before.Length == 0 ? after.Length == 0 : before.Min() == after.Min() && before.Max() == after.Max();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Thinning_keeps_every_gap() => Prop.ForAll(Arb.From(Curves), y =>
    {
        var (x, kept) = Decimation.KeepExtremes(Evenly(y.Length), y, 4);
        return Strokes(kept) == Strokes(y) && x.Zip(x.Skip(1)).All(pair => pair.First < pair.Second);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ten_hours_of_seconds_become_a_few_hundred_points()
    {
        var x = Evenly(36_000);
        var y = Array.ConvertAll(x, second => Math.Sin(second / 700) + Math.Sin(second * 7));
        var (keptX, keptY) = Decimation.KeepExtremes(x, y, 260);
        Assert.InRange(keptX.Length, 260, 4 * 261);
        Assert.Equal(y.Max(), keptY.Max());
        Assert.Equal(x[0], keptX[0]);
        Assert.Equal(x[^1], keptX[^1]);
    }

    [Fact]
    public void A_machine_that_writes_commas_draws_the_same_curve()
    {
        var (here, x, y) = (CultureInfo.CurrentCulture, new[] { 0, 333.33, 500 }, new[] { 0.5, 12.34, 99.9 });
        var expected = CurvePath.Line(x, y, Frame);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal(expected, CurvePath.Line(x, y, Frame));
            Assert.Equal("33.333%", SvgNumber.Percent(1 / 3.0));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Fact]
    public void A_drawing_refuses_a_number_that_is_none() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SvgNumber.Pixels(double.NaN));

    [Fact]
    public void A_gap_opens_where_the_watch_stood_still()
    {
        double[] time = [0, 1, 2, 3, 103, 104, 105];
        var gaps = Gaps.Find(time);
        Assert.Equal([(3.0, 103.0)], gaps);
        var (x, y) = Gaps.Open(time, [1, 1, 1, 1, 2, 2, 2], gaps);
        Assert.Equal(53, x[4]);
        Assert.True(double.IsNaN(y[4]));
        Assert.Equal(2, Strokes(y));
    }

    [Fact]
    public void A_long_stop_is_drawn_short_and_time_never_runs_back()
    {
        var clock = new FoldedClock([(100, 200), (1000, 11_800)]);
        Assert.True(clock.Folds);
        Assert.Equal([0, 150, 1000, 1060, 1120, 1180], new[] { 0.0, 150, 1000, 6400, 11_800, 11_860 }.Select(clock.At).Select(at => Math.Round(at, 6)));
        Assert.False(new FoldedClock([(100, 200)]).Folds);
    }

    [Fact]
    public void A_watch_that_records_seldom_has_no_gaps() =>
        Assert.Empty(Gaps.Find([0, 20, 41, 60, 82, 100]));

    [Fact]
    public void Smoothing_never_leaves_the_range_nor_crosses_a_gap() => Prop.ForAll(Arb.From(Curves), y =>
    {
        var smooth = Smoothing.Rolling(Evenly(y.Length), y, 5);
        var real = y.Where(double.IsFinite).ToArray();
        return smooth.Zip(y).All(pair => double.IsNaN(pair.First) == double.IsNaN(pair.Second))
            && smooth.Where(double.IsFinite).All(value => value >= real.Min() - 1e-9 && value <= real.Max() + 1e-9);
    }).QuickCheckThrowOnFailure();

    private static int Strokes(double[] y) =>
        y.Where((value, i) => !double.IsNaN(value) && (i == 0 || double.IsNaN(y[i - 1]))).Count();

    private static double[] Evenly(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];
}
