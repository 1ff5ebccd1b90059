using Backstride.App.Importing;
using Backstride.Journal;

namespace Backstride.App.Tests.Importing;

public sealed class ImportDeskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backstride-desk-").FullName;
    private readonly JournalDatabase _journal;
    private readonly RunImporter _importer;

    public ImportDeskTests()
    {
        _journal = JournalDatabase.Open(Path.Combine(_folder, "data"));
        _importer = new(_journal, TimeProvider.System);
    }

    public void Dispose()
    {
        _journal.Release();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Stopped_it_keeps_what_it_has_and_goes_on_later_in_the_same_batch()
    {
        using var desk = new ImportDesk();
        using var held = new HeldSource(_folder, 3);
        var ends = new List<bool>();
        var (batch, ended) = desk.Take(_importer.Begin(held.Sources), ends.Add);
        held.WaitUntilReached();
        Assert.NotNull(desk.Progress(batch));
        Assert.True(desk.Stop(batch));
        held.Release();
        await ended;

        Assert.Null(desk.Progress(batch));
        Assert.Equal([false], ends);
        Assert.False(Assert.Single(_journal.Imports.Batches()).IsFinished);
        Assert.Equal(3, _journal.Runs.List().Count);

        var (again, done) = desk.Take(_importer.Begin(held.Sources), ends.Add);
        await done;
        Assert.Equal(batch, again);
        Assert.Equal([false, true], ends);
        Assert.True(Assert.Single(_journal.Imports.Batches()).IsFinished);
        Assert.Equal((6, 6), (_journal.Runs.List().Count, _journal.Imports.Rows(batch).Count));
    }

    [Fact]
    public async Task One_comes_after_the_other_and_one_that_waits_can_be_stopped_before_it_begins()
    {
        using var desk = new ImportDesk();
        using var held = new HeldSource(_folder, 2);
        var (first, _) = desk.Take(_importer.Begin(held.Sources));
        held.WaitUntilReached();
        var other = RunFiles.Zip(Path.Combine(_folder, "other.zip"), [("20.fit", RunFiles.Fit(20))]);
        var (second, _) = desk.Take(_importer.Begin([ImportSource.FromPath(other)]));
        var last = RunFiles.Zip(Path.Combine(_folder, "last.zip"), [("30.fit", RunFiles.Fit(30))]);
        var (_, ended) = desk.Take(_importer.Begin([ImportSource.FromPath(last)]));
        Assert.Equal(0, desk.Progress(second)!.Files);
        Assert.True(desk.Stop(second));
        held.Release();
        await ended;

        Assert.Equal(5, _journal.Runs.List().Count);
        Assert.Equal([true, false, true], _journal.Imports.Batches().Reverse().Select(batch => batch.IsFinished));
        Assert.False(desk.Stop(first));
        Assert.False(desk.Stop("9999"));
    }

    [Fact]
    public async Task Closing_the_desk_stores_what_was_begun_and_stops()
    {
        var desk = new ImportDesk();
        using var held = new HeldSource(_folder, 2);
        var (batch, ended) = desk.Take(_importer.Begin(held.Sources));
        held.WaitUntilReached();
        var closing = Task.Run(desk.Dispose);
        // The second half opens only after the desk has asked for an end.
        Assert.True(SpinWait.SpinUntil(() => desk.IsClosing, TimeSpan.FromMinutes(1)));
        held.Release();
        await closing;
        Assert.True(ended.IsCompletedSuccessfully);
        Assert.Equal(2, _journal.Runs.List().Count);
        Assert.False(_journal.Imports.Batches().Single(b => b.Id == batch).IsFinished);
    }
}
