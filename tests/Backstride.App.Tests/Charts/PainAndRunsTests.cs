using Backstride.App.Web.Charts;
using Backstride.Plan;
using Backstride.Running.Load;

namespace Backstride.App.Tests.Charts;

public sealed class PainAndRunsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static PainEntry Pain(int daysAgo, double score) =>
        new(new DateTimeOffset(Today.AddDays(-daysAgo), new(20, 0), TimeSpan.FromHours(1)), score, null, null);

    private static DatedRun Run(int daysAgo, double km, double? easyKm) => new(Today.AddDays(-daysAgo), km * 1000, km * 330, null, null, easyKm);

    [Fact]
    public void Without_pain_or_runs_there_is_no_chart() => Assert.Null(PainAndRuns.Chart([Pain(40, 5)], [Run(28, 5, 5)], Today));

    [Fact]
    public void Two_scores_of_a_day_are_one_point_and_a_long_silence_breaks_the_line()
    {
        var chart = PainAndRuns.Chart([Pain(20, 6), Pain(20, 4), Pain(19, 5), Pain(2, 1)], [], Today)!;
        var line = chart.Panels[0].Series.OfType<LineSeries>().Single();
        Assert.Equal([5, 5, double.NaN, 1], line.Y);
        Assert.Equal(7, line.X[0]);
    }

    [Fact]
    public void A_dot_with_four_times_the_load_has_twice_the_radius()
    {
        var dots = PainAndRuns.Chart([], [Run(3, 5, 4), Run(1, 12, 16)], Today)!.Panels[1].Series.OfType<DotSeries>().Single().Dots;
        Assert.Equal(2, dots[1].RadiusPx / dots[0].RadiusPx, 9);
    }

    [Fact]
    public void The_table_says_the_same_day_by_day()
    {
        var table = PainAndRuns.Chart([Pain(1, 3)], [Run(1, 5, null), Run(0, 12.4, 13.1)], Today)!.Table;
        Assert.Equal([["19 Nov", "3", "5.0", "not known"], ["20 Nov", "none", "12", "13"]], table.Rows);
    }

    [Theory]
    [InlineData(6, 2, "Your pain has come down, from about 6 four weeks ago to about 2 this week.")]
    [InlineData(2, 6, "Your pain has gone up, from about 2 four weeks ago to about 6 this week.")]
    [InlineData(4, 3, "Your pain is about where it was four weeks ago: 4 then, 3 this week.")]
    public void The_sentence_says_where_the_pain_went(double before, double now, string words) =>
        Assert.StartsWith(words, PainAndRunsSentence.Of([Pain(25, before), Pain(1, now)], [], Today), StringComparison.Ordinal);
}
