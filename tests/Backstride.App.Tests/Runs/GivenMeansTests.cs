using Backstride.App.Tests.Web.Support;
using Backstride.App.Web.Runs;
using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.App.Tests.Runs;

/// <summary>Figures that stand in no record are said to be the file's own.</summary>
public sealed class GivenMeansTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 7, 0, 0, TimeSpan.Zero);

    private static readonly DeviceMeans Device = new() { AverageHeartRateBpm = 151, AverageCadenceSpm = 168, StanceTimeMs = 246, AveragePowerW = 290 };

    /// <summary>Ten minutes with a heart rate in the records, the other means in the summary alone.</summary>
    private static BuiltRun Built()
    {
        double[] Column(Func<int, double> at) => [.. Enumerable.Range(0, 600).Select(at)];
        return RunBuilder.Build(new()
        {
            Sport = Sport.Running,
            StartUtc = Start,
            UtcOffset = TimeSpan.Zero,
            TotalAscentM = 12,
            Means = Device,
            Samples = new() { TimeS = Column(i => i), DistanceM = Column(i => 3.0 * i), HeartRateBpm = Column(_ => 140) },
        });
    }

    [Fact]
    public void What_a_record_has_is_not_given_and_without_records_all_is()
    {
        var (run, streams) = Built();
        Assert.Equal([GivenMeans.Cadence, GivenMeans.Climb, GivenMeans.ContactTime, GivenMeans.Power], GivenMeans.Of(run, streams).Order());
        Assert.Equal([GivenMeans.Cadence, GivenMeans.Climb, GivenMeans.ContactTime, GivenMeans.HeartRate, GivenMeans.Power], GivenMeans.Of(run, null).Order());
        var all = MadeUpRun.Built(Start);
        Assert.Empty(GivenMeans.Of(all.Run, all.Streams));
        // Nought is no value, nor is what no person can do.
        Assert.Contains(GivenMeans.Cadence, GivenMeans.Of(run, streams with { CadenceSpm = [.. Enumerable.Repeat(0.0, 599), 400] }));
    }

    [Fact]
    public async Task The_page_of_a_run_says_so_beside_each_and_in_a_sentence()
    {
        await using var site = await Site.Start();
        var journal = site.Companion.Journal;
        journal.Imports.Add(journal.Imports.Begin(Start), "a.fit", [1], new byte[] { 1 }, [(Built(), null)], []);
        var page = await site.Get($"/runs/{journal.Runs.List()[0].Id}");
        var said = page.Document.QuerySelectorAll(".pairs > div").ToDictionary(line => line.QuerySelector("dt")!.TextContent, line => line.QuerySelector(".figure-note")?.TextContent);
        Assert.Equal(
            [("Heart rate", null), ("Cadence", "mean from the file"), ("Contact time", "mean from the file"), ("Power", "mean from the file"), ("Climb", "from the file")],
            said.Select(s => (s.Key, s.Value)));
        Assert.Contains("Not recorded in this file: rise and fall and height. Of cadence and contact time the file gives means only.", page.Words, StringComparison.Ordinal);
    }
}
