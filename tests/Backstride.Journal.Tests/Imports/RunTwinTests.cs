using Backstride.Journal.Tests.Support;
using Backstride.Running.Runs;

namespace Backstride.Journal.Tests.Imports;

public sealed class RunTwinTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void Two_recordings_of_one_hour_are_asked_about_and_only_the_first_counts_until_answered()
    {
        var watch = Add(0, 3600, "watch");
        var phone = Add(30, 3500, "phone");
        var twin = Assert.Single(_journal.Database.Twins.List());
        Assert.Equal((watch, phone, null), (twin.First.Id, twin.Second.Id, twin.Answer));
        Assert.Equal([watch], Counting());

        Assert.True(_journal.Database.Twins.Count(phone));
        Assert.Empty(_journal.Database.Twins.List());
        Assert.Equal([phone], Counting());

        Assert.True(_journal.Database.Twins.CountBoth(watch));
        Assert.Equal([watch, phone], Counting());
    }

    [Theory]
    [InlineData(0, 3600, 3700, 3600)]
    [InlineData(0, 3600, 2400, 3600)]
    [InlineData(0, 3600, -86400, 2_600_000)]
    public void Runs_one_after_the_other_and_a_recording_of_a_month_are_not_asked_about(double start, double seconds, double otherStart, double otherSeconds)
    {
        Add(start, seconds, "a");
        Add(otherStart, otherSeconds, "b");
        Assert.Empty(_journal.Database.Twins.List());
        Assert.Equal(2, Counting().Count);
    }

    [Fact]
    public void Taking_one_import_back_lets_the_other_recording_count_again()
    {
        var batch = _journal.Database.Imports.Begin(Support.Runs.Morning);
        Support.Runs.Import(_journal.Database, Run(0, 3600), "watch", batch);
        var phone = Add(30, 3500, "phone");
        _journal.Database.Imports.Undo(batch);
        Assert.Equal([phone], Counting());
        Assert.False(_journal.Database.Twins.Count(phone));
    }

    [Fact]
    public void The_parts_of_one_file_are_not_asked_about()
    {
        var batch = _journal.Database.Imports.Begin(Support.Runs.Morning);
        _journal.Database.Imports.Add(batch, "two.fit", Support.Runs.Hash("two"), new byte[] { 1 }, [(Run(0, 3600), null), (Run(100, 3300), null)], []);
        Assert.Empty(_journal.Database.Twins.List());
    }

    private long Add(double start, double seconds, string content) => Support.Runs.Import(_journal.Database, Run(start, seconds), content).RunIds[0];

    private static BuiltRun Run(double start, double seconds)
    {
        var run = Support.Runs.Easy();
        return run with { Run = run.Run with { StartUtc = Support.Runs.Morning.AddSeconds(start), TimerS = seconds, ElapsedS = seconds } };
    }

    private List<long> Counting() => [.. _journal.Database.Runs.List().Where(run => !run.IsSetAside).Select(run => run.Id).Order()];
}
