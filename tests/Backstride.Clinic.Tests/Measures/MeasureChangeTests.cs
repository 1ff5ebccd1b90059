using Backstride.Clinic.Measures;
using FsCheck;
using FsCheck.Fluent;
using static Backstride.Clinic.Tests.Measures.TheMeasures;

namespace Backstride.Clinic.Tests.Measures;

public class MeasureChangeTests
{
    [Theory]
    [InlineData("psfs", 3, 5, ChangeMeaning.Better)]
    [InlineData("psfs", 5, 3, ChangeMeaning.Worse)]
    [InlineData("psfs", 5, 6.9, ChangeMeaning.AboutTheSame)]
    [InlineData("rmdq-24", 12, 9, ChangeMeaning.Better)]
    [InlineData("rmdq-24", 9, 12, ChangeMeaning.Worse)]
    [InlineData("rmdq-24", 9, 11, ChangeMeaning.AboutTheSame)]
    [InlineData("weekly-overuse", 60, 40, ChangeMeaning.Better)]
    [InlineData("weekly-overuse", 40, 60, ChangeMeaning.Worse)]
    [InlineData("nprs", 4.3, 2.8, ChangeMeaning.Better)]
    public void A_change_counts_from_the_meaningful_one_on_in_both_directions(string id, double from, double to, ChangeMeaning meaning)
    {
        var change = MeasureChange.Of(Edition.Catalogue.Measures.Single(m => m.Id == id), from, to);
        Assert.Equal(meaning, change.Meaning);
        Assert.Equal(to - from, change.Difference);
    }

    [Fact]
    public void There_and_back_mean_the_opposite() => Prop.ForAll(
        Arb.From(Gen.Elements(Edition.Catalogue.Measures.ToArray())), Arb.From(Gen.Choose(0, 240)), Arb.From(Gen.Choose(0, 240)), (measure, a, b) =>
        {
            var (from, to) = (a * measure.Maximum / 240, b * measure.Maximum / 240);
            return (MeasureChange.Of(measure, from, to).Meaning, MeasureChange.Of(measure, to, from).Meaning) is
                (ChangeMeaning.AboutTheSame, ChangeMeaning.AboutTheSame) or (ChangeMeaning.Better, ChangeMeaning.Worse) or (ChangeMeaning.Worse, ChangeMeaning.Better);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Change_is_counted_from_the_first_entry_to_the_latest()
    {
        var series = MeasureSeries.Of(Rmdq, [Total(Rmdq, 14, 9), Total(Rmdq, 0, 15), Total(Rmdq, 28, 4), Total(Rmdq, 0, 1) with { MeasureId = "other" }]);
        Assert.Equal([15, 9, 4], series.Entries.Select(entry => entry.Score));
        Assert.Equal((15, 4, -11), (series.Baseline!.Score, series.Latest!.Score, series.Change!.Difference));
        Assert.False(series.BeganAnew);
        Assert.Null(MeasureSeries.Of(Rmdq, [Total(Rmdq, 0, 15)]).Change);
        Assert.Null(MeasureSeries.Of(Rmdq, []).Baseline);
    }

    [Fact]
    public void Other_activities_are_another_quantity_so_change_begins_anew()
    {
        var series = MeasureSeries.Of(Psfs,
        [
            Entry(Psfs, 0, new MeasureValue("run 5 km", 1)),
            Entry(Psfs, 7, new("run 10 km", 2), new("sit", 4)),
            Entry(Psfs, 14, new("Sit", 8), new("Run 10 km", 6)),
        ]);
        Assert.True(series.BeganAnew);
        Assert.Equal((3, 4, ChangeMeaning.Better), (series.Baseline!.Score, series.Change!.Difference, series.Change.Meaning));
    }

    [Fact]
    public void After_twelve_silent_weeks_it_is_another_bout_and_change_begins_anew()
    {
        var series = MeasureSeries.Of(Rmdq, [Total(Rmdq, 0, 15), Total(Rmdq, 84, 2), Total(Rmdq, 169, 12), Total(Rmdq, 180, 11)]);
        Assert.True(series.BeganAnew);
        Assert.Equal(12, series.Baseline!.Score);
        Assert.Equal(15, MeasureSeries.Of(Rmdq, series.Entries.Take(2)).Baseline!.Score);
    }

    [Fact]
    public void Pain_of_the_diary_becomes_one_mean_a_week_counted_back_from_today()
    {
        var weeks = WeeklyPain.Entries("nprs", [(Day(0), 6), (Day(1), 4), (Day(13), 3), (Day(14), 2), (Day(14), 1), (Day(15), 9)], Day(14));
        Assert.Equal([(Day(0), 6), (Day(7), 4), (Day(14), 2)], weeks.Select(week => (week.Day, week.Score)));
    }
}
