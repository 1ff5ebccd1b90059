using Backstride.Clinic.Measures;
using Backstride.Knowledge;
using FsCheck;
using FsCheck.Fluent;
using static Backstride.Clinic.Tests.Measures.TheMeasures;

namespace Backstride.Clinic.Tests.Measures;

public class MeasureScheduleTests
{
    private static IReadOnlyList<Measure> All => Edition.Catalogue.Measures;

    private static AskingHistory On(int day) => new(Day(day), Day(0), Tier.SelfCare, [], [], []);

    [Fact]
    public void Nothing_is_asked_before_the_first_check_on_its_day_or_while_somebody_must_be_seen_today()
    {
        Assert.Null(MeasureSchedule.Next(All, On(5) with { FirstCheckOn = null }));
        Assert.Null(MeasureSchedule.Next(All, On(0)));
        Assert.Null(MeasureSchedule.Next(All, On(5) with { Tier = Tier.Emergency }));
        Assert.Null(MeasureSchedule.Next(All, On(5) with { Tier = Tier.SameDay }));
        Assert.NotNull(MeasureSchedule.Next(All, On(5) with { Tier = Tier.WithinDays }));
        Assert.Equal("psfs", MeasureSchedule.Next(All, On(1))!.Measure.Id);
    }

    [Fact]
    public void The_pain_score_is_never_asked_by_the_schedule() => Assert.All(Days(200, quiet: false), asked => Assert.NotEqual("nprs", asked.Id));

    [Fact]
    public void Not_today_means_not_today_and_tomorrow_it_comes_back()
    {
        Assert.Null(MeasureSchedule.Next(All, On(3) with { PutOff = [Day(3)] }));
        Assert.NotNull(MeasureSchedule.Next(All, On(4) with { PutOff = [Day(3)] }));
    }

    [Fact]
    public void A_runner_who_fills_in_everything_is_asked_once_a_day_at_most_and_each_measure_no_more_often_than_it_says()
    {
        var asked = Days(120, quiet: false);
        Assert.Equal(asked.Count, asked.Select(a => a.Day).Distinct().Count());
        foreach (var of in asked.GroupBy(a => a.Id))
        {
            var gaps = of.Zip(of.Skip(1), (a, b) => b.Day - a.Day).ToList();
            Assert.All(gaps, gap => Assert.True(gap >= All.Single(m => m.Id == of.Key).DaysBetween, of.Key));
        }
        Assert.Equal(["psfs", "rmdq-24", "weekly-overuse"], asked.Select(a => a.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void When_the_back_has_been_quiet_for_weeks_only_the_light_one_is_left_and_seldom()
    {
        var asked = Days(200, quiet: true);
        Assert.All(asked.Where(a => a.Day > 21), a => Assert.Equal("weekly-overuse", a.Id));
        Assert.All(asked.Where(a => a.Day > 21).Zip(asked.Where(a => a.Day > 21).Skip(1)), pair => Assert.True(pair.Second.Day - pair.First.Day >= 28));
        Assert.Contains(asked, a => a.Day > 100);
    }

    [Fact]
    public void Silence_is_not_a_quiet_back()
    {
        Assert.False(QuietWeeks.Hold([], Day(30)));
        Assert.False(QuietWeeks.Hold([(Day(28), 0), (Day(29), 0), (Day(30), 0)], Day(30)));
        Assert.False(QuietWeeks.Hold([(Day(10), 0), (Day(20), 2), (Day(30), 0)], Day(30)));
        Assert.True(QuietWeeks.Hold([(Day(10), 1), (Day(20), 0), (Day(30), 0)], Day(30)));
        Assert.False(QuietWeeks.Hold([(Day(10), 1), (Day(20), 0), (Day(30), 0)], Day(60)));
    }

    [Fact]
    public void Something_filled_in_today_is_never_followed_by_another_ask_whatever_came_before() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 60).ListOf()), Arb.From(Gen.Choose(1, 60)), (days, today) =>
        {
            MeasureEntry[] entries = [.. days.Select((day, i) => Total(Rmdq, day, 5) with { MeasureId = All[1 + (i % 3)].Id })];
            var due = MeasureSchedule.Next(All, On(today) with { Entries = entries });
            return due is null || (days.All(day => day < today) && (due.DaysSinceLast is null || due.DaysSinceLast >= due.Measure.DaysBetween));
        }).QuickCheckThrowOnFailure();

    /// <summary>Somebody who answers whatever is asked, day by day.</summary>
    private static List<(int Day, string Id)> Days(int count, bool quiet)
    {
        List<(int, string)> asked = [];
        List<MeasureEntry> entries = [];
        for (var day = 0; day < count; day++)
        {
            (DateOnly, double)[] pain = [.. Enumerable.Range(0, day + 1).Select(d => (Day(d), quiet ? 0.0 : 3.0))];
            if (MeasureSchedule.Next(All, On(day) with { Entries = entries, Pain = pain }) is not { } due) continue;
            asked.Add((day, due.Measure.Id));
            entries.Add(Total(Rmdq, day, 5) with { MeasureId = due.Measure.Id });
        }
        return asked;
    }
}
