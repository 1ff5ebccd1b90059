using Backstride.App.Importing;
using Backstride.Journal;

namespace Backstride.App.Tests.Importing;

public sealed class FolderWatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backstride-watch-").FullName;
    private readonly JournalDatabase _journal;

    public FolderWatchTests()
    {
        _journal = JournalDatabase.Open(Path.Combine(_folder, "data"));
        Directory.CreateDirectory(Watched);
    }

    private string Watched => Path.Combine(_folder, "watched");

    public void Dispose()
    {
        _journal.Release();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_file_that_grows_slowly_is_taken_once_and_only_when_it_is_whole()
    {
        var watch = new FolderWatch(_journal, TimeProvider.System, Watched);
        var bytes = RunFiles.Fit(1);
        var path = Path.Combine(Watched, "run.fit");
        for (var part = 1; part <= 5; part++)
        {
            File.WriteAllBytes(path, bytes[..(bytes.Length * part / 5)]);
            Assert.Null(watch.Look());
            Assert.Equal(1, watch.State.Waiting);
        }

        var outcome = watch.Look()!;
        Assert.Equal((1, 0), (outcome.Imported, outcome.Failed));
        Assert.Empty(Assert.Single(outcome.Rows).Faults);
        Assert.Null(watch.Look());
        Assert.Equal((0, 1), (watch.State.Waiting, watch.State.Taken));
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_disk_that_takes_no_more_does_not_end_the_watch()
    {
        var watch = new FolderWatch(_journal, TimeProvider.System, Watched);
        File.WriteAllBytes(Path.Combine(Watched, "one.fit"), RunFiles.Fit(1));
        // A file in the place of the folder is as good as no room.
        var originals = Path.Combine(_folder, "data", JournalDatabase.OriginalsFolder);
        File.WriteAllText(originals, "");
        watch.Look();
        Assert.Null(watch.Look());
        Assert.Equal("JRN004", watch.State.NotStored?.Code);

        File.Delete(originals);
        Assert.Equal(1, watch.Look()!.Imported);
        Assert.Null(watch.State.NotStored);
    }

    [Fact]
    public void Another_start_takes_nothing_twice_and_what_is_new_alone()
    {
        File.WriteAllBytes(Path.Combine(Watched, "one.fit"), RunFiles.Fit(1));
        File.WriteAllText(Path.Combine(Watched, "note.txt"), "no run");
        RunFiles.Zip(Path.Combine(Watched, "two.zip"), [("2.fit", RunFiles.Fit(2))]);
        Assert.Equal(2, LookTwice()!.Imported);
        Assert.Null(LookTwice());

        File.WriteAllBytes(Path.Combine(Watched, "three.fit"), RunFiles.Fit(3));
        var outcome = LookTwice()!;
        Assert.EndsWith("three.fit", Assert.Single(outcome.Rows).Path, StringComparison.Ordinal);
        Assert.Equal(3, _journal.Runs.List().Count);
    }

    [Fact]
    public void A_folder_that_went_away_is_said_and_does_no_harm()
    {
        var watch = new FolderWatch(_journal, TimeProvider.System, Path.Combine(_folder, "unplugged"));
        Assert.Null(watch.Look());
        Assert.NotNull(watch.State.Fault);
    }

    private ImportOutcome? LookTwice()
    {
        var watch = new FolderWatch(_journal, TimeProvider.System, Watched);
        Assert.Null(watch.Look());
        return watch.Look();
    }
}
