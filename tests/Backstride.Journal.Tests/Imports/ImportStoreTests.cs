using System.Text;
using Backstride.Journal.Tests.Support;
using Backstride.Running.Files;

namespace Backstride.Journal.Tests.Imports;

public sealed class ImportStoreTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    private ImportStore Imports => _journal.Database.Imports;

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void The_same_bytes_are_seen_again()
    {
        Assert.Null(Imports.Seen(Support.Runs.Hash("a")));
        var row = Support.Runs.Import(_journal.Database, Support.Runs.Easy(), "a");
        var seen = Imports.Seen(Support.Runs.Hash("a"))!;
        Assert.Equal(("duplicate", row.RunIds[0]), (seen.Status, seen.RunIds[0]));
    }

    [Fact]
    public void The_same_watch_and_moment_is_the_same_run_whatever_the_totals_say()
    {
        var first = Support.Runs.Import(_journal.Database, Support.Runs.Easy(serial: 42), "a");
        var edited = Support.Runs.Easy(serial: 42);
        edited = edited with { Run = edited.Run with { StartUtc = Support.Runs.Morning.AddMinutes(2), TimerS = 10, ElapsedS = 10 } };
        var second = Support.Runs.Import(_journal.Database, edited, "b");
        Assert.Equal(("duplicate", first.RunIds[0]), (second.Status, second.RunIds[0]));
        Assert.Single(_journal.Database.Runs.List());
    }

    [Theory]
    [InlineData(4, 0, Sport.Running, "duplicate")]
    [InlineData(-5, 5, Sport.Running, "duplicate")]
    [InlineData(0, 0, Sport.Unknown, "duplicate")]
    [InlineData(6, 0, Sport.Running, "imported")]
    [InlineData(0, 6, Sport.Running, "imported")]
    [InlineData(0, 0, Sport.Cycling, "imported")]
    public void Start_sport_and_duration_tell_the_same_run_from_another(int startS, int durationS, Sport sport, string status)
    {
        Support.Runs.Import(_journal.Database, Support.Runs.Easy(), "a");
        var other = Support.Runs.Easy();
        other = other with
        {
            Run = other.Run with
            {
                Sport = sport,
                StartUtc = other.Run.StartUtc.AddSeconds(startS),
                TimerS = other.Run.TimerS + durationS,
                ElapsedS = other.Run.ElapsedS + durationS,
            },
        };
        Assert.Equal(status, Support.Runs.Import(_journal.Database, other, "b").Status);
    }

    [Fact]
    public void The_parts_of_one_multisport_file_are_not_duplicates_of_each_other()
    {
        var batch = Imports.Begin(Support.Runs.Morning);
        var swim = Support.Runs.Easy(0, serial: 7);
        var run = Support.Runs.Easy(2, serial: 7);
        run = run with { Run = run.Run with { Device = swim.Run.Device } };
        var row = Imports.Add(batch, "tri.fit", Support.Runs.Hash("tri"), Encoding.UTF8.GetBytes("tri"), [(swim, null), (run, null)], []);
        Assert.Equal(("imported", 2), (row.Status, row.RunIds.Count));
    }

    [Fact]
    public void Undo_takes_back_its_own_runs_only_and_the_files_can_come_again()
    {
        Support.Runs.Import(_journal.Database, Support.Runs.Easy(1), "keep");
        var batch = Imports.Begin(Support.Runs.Morning);
        var gone = Support.Runs.Import(_journal.Database, Support.Runs.Easy(2), "gone", batch);
        _journal.Database.Diary.AddPain(new(Support.Runs.Morning, 3, null, gone.RunIds[0]));

        Assert.Equal(1, Imports.Undo(batch));
        Assert.Null(Imports.Undo(batch));
        Assert.Null(Imports.Undo("no such batch"));
        Assert.Single(_journal.Database.Runs.List());
        Assert.Null(_journal.Database.Runs.Streams(gone.RunIds[0]));
        Assert.Null(Imports.Original(gone.RunIds[0]));
        var pain = Assert.Single(_journal.Database.Diary.Pain(Support.Runs.Morning, Support.Runs.Morning));
        Assert.Null(pain.RunId);

        Assert.Null(Imports.Seen(Support.Runs.Hash("gone")));
        var again = Support.Runs.Import(_journal.Database, Support.Runs.Easy(2), "gone");
        Assert.Equal("imported", again.Status);
        Assert.DoesNotContain(gone.RunIds[0], again.RunIds);
    }

    [Fact]
    public void A_failed_file_leaves_its_row_and_nothing_else()
    {
        var batch = Imports.Begin(Support.Runs.Morning);
        var fault = new FileFault("FIT003", FaultSeverity.Error, "byte 1024", "cut short");
        Imports.AddWithoutRun(batch, "broken.fit", Support.Runs.Hash("broken"), ImportStatus.Failed, [fault]);
        Assert.Empty(_journal.Database.Runs.List());
        Assert.Null(Imports.Seen(Support.Runs.Hash("broken")));
        var row = Assert.Single(Imports.Rows(batch));
        Assert.Equal(fault, Assert.Single(row.Faults));
        Assert.Equal(new ImportBatch(batch, Support.Runs.Morning, 0, 0, 0, 1) { IsFinished = true }, Assert.Single(Imports.Batches()));
    }

    [Fact]
    public void A_file_that_cannot_be_stored_whole_is_not_stored_at_all()
    {
        var batch = Imports.Begin(Support.Runs.Morning);
        var good = Support.Runs.Easy(1);
        var impossible = Support.Runs.Easy(2);
        // A run without a device breaks half-way, after the first run went in.
        impossible = impossible with { Run = impossible.Run with { Device = null! } };
        Assert.ThrowsAny<Exception>(() => Imports.Add(batch, "two.fit", Support.Runs.Hash("two"), new byte[] { 1 }, [(good, null), (impossible, null)], []));
        Assert.Empty(_journal.Database.Runs.List());
        Assert.Empty(Imports.Rows(batch));
    }

    [Fact]
    public void The_original_file_comes_back_byte_for_byte()
    {
        var row = Support.Runs.Import(_journal.Database, Support.Runs.Easy(), "the very bytes");
        Assert.Equal("the very bytes", Encoding.UTF8.GetString(Imports.Original(row.RunIds[0])!));
    }

    [Fact]
    public void A_batch_number_is_never_used_twice()
    {
        var first = Imports.Begin(Support.Runs.Morning);
        Imports.Undo(first);
        Assert.NotEqual(first, Imports.Begin(Support.Runs.Morning));
    }
}
