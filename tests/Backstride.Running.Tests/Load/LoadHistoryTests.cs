using Backstride.Running.Load;

namespace Backstride.Running.Tests.Load;

public class LoadHistoryTests
{
    private static readonly DateOnly Today = new(2024, 5, 30);

    private static DatedRun Run(int daysAgo, double km, double? rpe = null, double? easy = null, double minutes = 30) => new(Today.AddDays(-daysAgo), km * 1000, minutes * 60, rpe, null, easy);

    [Fact]
    public void Windows_count_today_and_end_where_they_say()
    {
        var s = LoadHistory.Summarise([Run(0, 5), Run(6, 6), Run(7, 7), Run(27, 8), Run(28, 9), Run(29, 20), Run(30, 40), Run(-1, 99)], Today);
        Assert.Equal(11, s.WeekKm);
        Assert.Equal(26 / 4.0, s.FourWeekMeanKm);
        Assert.Equal(20, s.LongestRunKm30Days);
        Assert.Equal(0, s.DaysSinceLastRun);
    }

    [Fact]
    public void Session_load_monotony_and_strain_follow_Foster()
    {
        // 5 x 30 = 150 on three days, rest on four.
        var s = LoadHistory.Summarise([Run(0, 5, 5), Run(2, 5, 5), Run(4, 5, 5)], Today);
        Assert.Equal(450, s.WeekSessionRpeLoad);
        var mean = 450 / 7.0;
        var sd = Math.Sqrt((3 * Math.Pow(150 - mean, 2) + 4 * mean * mean) / 6);
        Assert.Equal(mean / sd, s.Monotony!.Value, 9);
        Assert.Equal(450 * mean / sd, s.Strain!.Value, 6);
    }

    [Fact]
    public void A_run_without_effort_makes_the_weeks_load_unknown_and_not_small()
    {
        var s = LoadHistory.Summarise([Run(0, 5, 5), Run(2, 5)], Today);
        Assert.Null(s.WeekSessionRpeLoad);
        Assert.Null(s.Strain);
    }

    [Fact]
    public void Nothing_and_numbers_that_are_none_do_no_harm()
    {
        Assert.Equal(LoadSummary.NeverRan, LoadHistory.Summarise([], Today).DaysSinceLastRun);
        var s = LoadHistory.Summarise([Run(1, double.NaN, double.NaN, double.NaN), Run(2, 4, easy: 5)], Today);
        Assert.Equal((4, 5), (s.WeekKm, s.WeekEasyKm));
        Assert.Equal(1, s.DaysSinceLastRun);
    }
}
