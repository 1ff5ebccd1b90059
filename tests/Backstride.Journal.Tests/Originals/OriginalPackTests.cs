using System.Text;
using Backstride.Journal.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal.Tests.Originals;

public sealed class OriginalPackTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    private ImportStore Imports => _journal.Database.Imports;

    private string Folder => Path.Combine(_journal.Folder, JournalDatabase.OriginalsFolder);

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void The_files_of_a_batch_lie_behind_one_another_in_one_pack_that_is_the_owners_alone()
    {
        var batch = Imports.Begin(Support.Runs.Morning);
        var one = Support.Runs.Import(_journal.Database, Support.Runs.Easy(1), "one", batch);
        var two = Support.Runs.Import(_journal.Database, Support.Runs.Easy(2), "two and more", batch);
        var other = Support.Runs.Import(_journal.Database, Support.Runs.Easy(3), "three");

        Assert.Equal(["one", "two and more", "three"], new[] { one, two, other }.Select(row => Text(row.RunIds[0])));
        Assert.Equal([$"{batch}.pack", "2.pack"], _journal.Database.OriginalPackNames());
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Folder, $"{batch}.pack")));
    }

    [Fact]
    public void What_a_broken_transaction_left_is_written_over()
    {
        var batch = Imports.Begin(Support.Runs.Morning);
        Support.Runs.Import(_journal.Database, Support.Runs.Easy(1), "one", batch);
        var pack = Path.Combine(Folder, $"{batch}.pack");
        var before = new FileInfo(pack).Length;
        PreparedFile Of(int hour, string content) => new(content, null, Support.Runs.Hash(content), ImportStatus.Skipped, [])
        {
            Runs = [PreparedRun.Of(Support.Runs.Easy(hour), null)],
            Original = KeptOriginal.Of(Encoding.UTF8.GetBytes(content)),
        };
        // The first of the two is written, then the second breaks, so that neither may stay.
        var broken = Of(3, "broken") with { Runs = [PreparedRun.Of(Support.Runs.Easy(3) with { Run = Support.Runs.Easy(3).Run with { Device = null! } }, null)] };
        Assert.Throws<NullReferenceException>(() => Imports.Write(batch, [Of(2, "never"), broken]));
        Assert.True(new FileInfo(pack).Length > before);

        var next = Support.Runs.Import(_journal.Database, Support.Runs.Easy(4), "later", batch);
        Assert.Equal("later", Text(next.RunIds[0]));
        Assert.Equal(before + before + "later".Length - "one".Length, new FileInfo(pack).Length);
    }

    [Fact]
    public void A_batch_taken_back_leaves_neither_its_pack_nor_anothers_without_its_files()
    {
        var kept = Support.Runs.Import(_journal.Database, Support.Runs.Easy(1), "kept");
        var batch = Imports.Begin(Support.Runs.Morning);
        Support.Runs.Import(_journal.Database, Support.Runs.Easy(2), "gone", batch);

        Assert.Equal(1, Imports.Undo(batch));

        Assert.Equal("kept", Text(kept.RunIds[0]));
        Assert.Equal("1.pack", Path.GetFileName(Assert.Single(Directory.GetFiles(Folder))));
    }

    [Fact]
    public void What_a_kill_left_behind_is_gone_when_the_journal_is_opened_again()
    {
        var kept = Support.Runs.Import(_journal.Database, Support.Runs.Easy(1), "kept");
        File.WriteAllText(Path.Combine(Folder, "77.pack"), "of a batch that was taken back");
        File.WriteAllText(Path.Combine(Folder, "78.forgotten"), "half overwritten");

        Assert.Equal("kept", Encoding.UTF8.GetString(JournalDatabase.Open(_journal.Folder).Imports.Original(kept.RunIds[0])!));

        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public void A_disk_that_does_not_take_a_file_leaves_no_half_of_its_run()
    {
        // A file in the place of the folder is as good as no room.
        File.WriteAllText(Folder, "");
        var batch = Imports.Begin(Support.Runs.Morning);
        var refused = Assert.Throws<JournalException>(() => Support.Runs.Import(_journal.Database, Support.Runs.Easy(1), "one", batch));
        Assert.Equal("JRN004", refused.Fault.Code);
        Assert.Empty(_journal.Database.Runs.List());
        Assert.Empty(Imports.Rows(batch));

        File.Delete(Folder);
        Assert.Equal("one", Text(Support.Runs.Import(_journal.Database, Support.Runs.Easy(1), "one", batch).RunIds[0]));
    }

    [Fact]
    public void Erasing_takes_the_files_too()
    {
        Support.Runs.Import(_journal.Database, Support.Runs.Easy(1), "gone");
        _journal.Database.EraseAll();
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public void A_pack_that_is_gone_or_cut_short_takes_no_run_with_it()
    {
        var run = Support.Runs.Import(_journal.Database, Support.Runs.Easy(1), "one").RunIds[0];
        var pack = Path.Combine(Folder, "1.pack");
        File.WriteAllBytes(pack, File.ReadAllBytes(pack)[..^1]);
        Assert.Null(Imports.Original(run));
        File.Delete(pack);
        Assert.Null(Imports.Original(run));
        Assert.NotNull(_journal.Database.Runs.Find(run));
    }

    [Fact]
    public void An_original_that_an_older_journal_holds_itself_is_still_found()
    {
        var run = Support.Runs.Import(_journal.Database, Support.Runs.Easy(1), "new").RunIds[0];
        using (var connection = new SqliteConnection($"Data Source={_journal.Database.Path};Pooling=False"))
        {
            connection.Open();
            using var old = connection.CreateCommand();
            old.CommandText = "update originals set bytes = cast('old' as blob), packing = 'stored', length = 3, pack_at = null, packed_length = null";
            old.ExecuteNonQuery();
        }
        Assert.Equal("old", Text(run));
    }

    private string Text(long run) => Encoding.UTF8.GetString(Imports.Original(run)!);
}
