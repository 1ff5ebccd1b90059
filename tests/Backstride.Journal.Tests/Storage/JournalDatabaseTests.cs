using Backstride.Clinic.Answers;
using Backstride.Journal.Storage;
using Backstride.Journal.Tests.Support;
using Dapper;

namespace Backstride.Journal.Tests.Storage;

public sealed class JournalDatabaseTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void Migrations_are_numbered_upward_and_no_number_twice()
    {
        var numbers = Migration.All.Select(m => m.Number).ToList();
        Assert.Equal(1, numbers[0]);
        Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public void A_step_with_a_lower_number_that_comes_in_later_is_still_taken_and_each_only_once()
    {
        var database = new Database(Path.Combine(_journal.Folder, "late.db"));
        Migration first = new(1, "0001_first", "create table first (id integer)");
        Migration second = new(2, "0002_second", "create table second (id integer)");
        Migration third = new(3, "0003_third", "create table third (id integer)");
        Assert.Null(Migrator.Migrate(database, [first, third], DateTimeOffset.UnixEpoch));
        Assert.Null(Migrator.Migrate(database, [first, second, third], DateTimeOffset.UnixEpoch));
        Assert.Null(Migrator.Migrate(database, [first, second, third], DateTimeOffset.UnixEpoch));
        Assert.Equal(["first", "schema_migrations", "second", "third"], database.Read(c => c.Query<string>("select name from sqlite_master where type = 'table' order by name").ToList()));
        database.Release();
    }

    [Fact]
    public void Opening_again_changes_nothing_and_keeps_everything()
    {
        _journal.Database.Profile.Save(Journal.Profile.Unknown with { MassKg = 61 });
        Assert.Equal(61, JournalDatabase.Open(_journal.Folder).Profile.Read().MassKg);
    }

    [Fact]
    public void A_journal_of_a_newer_program_is_refused_and_left_alone()
    {
        new Database(_journal.Database.Path).Write(c => c.Execute("insert into schema_migrations values (999, '0999_later', 0)"));
        var opening = JournalDatabase.TryOpen(_journal.Folder);
        Assert.Null(opening.Journal);
        Assert.Equal(("JRN001", _journal.Database.Path), (opening.Fault!.Code, opening.Fault.Position));
        Assert.Throws<JournalException>(() => JournalDatabase.Open(_journal.Folder));
    }

    [Fact]
    public void A_file_that_is_no_journal_is_refused_and_left_alone()
    {
        var folder = Directory.CreateTempSubdirectory("backstride-other-").FullName;
        var path = Path.Combine(folder, JournalDatabase.FileName);
        var bytes = Enumerable.Repeat((byte)'x', 5000).ToArray();
        File.WriteAllBytes(path, bytes);
        Assert.Equal("JRN002", JournalDatabase.TryOpen(folder).Fault!.Code);
        Assert.Equal(bytes, File.ReadAllBytes(path));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_folder_that_cannot_be_is_a_fault_and_not_a_crash()
    {
        var file = Path.Combine(_journal.Folder, "a-file");
        File.WriteAllText(file, "");
        Assert.Equal("JRN003", JournalDatabase.TryOpen(Path.Combine(file, "data")).Fault!.Code);
    }

    [Fact]
    public void A_step_that_fails_leaves_no_step_behind()
    {
        var database = new Database(Path.Combine(_journal.Folder, "half.db"));
        Migration[] steps = [new(1, "0001_good", "create table good (id integer)"), new(2, "0002_bad", "create table bad (id integer); nonsense;")];
        Assert.ThrowsAny<Exception>(() => Migrator.Migrate(database, steps, DateTimeOffset.UnixEpoch));
        Assert.Equal(0, database.Read(c => c.ExecuteScalar<long>("select count(*) from sqlite_master")));
        database.Release();
    }

    [Fact]
    public void Only_the_owner_may_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.Combine(_journal.Folder, "new");
        var journal = JournalDatabase.Open(folder);
        journal.Profile.Save(Journal.Profile.Unknown);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        foreach (var file in Directory.GetFiles(folder))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        journal.Release();
    }

    [Fact]
    public void Erasing_leaves_an_empty_journal_and_no_trace_in_the_file()
    {
        var journal = _journal.Database;
        Assert.True(journal.IsEmpty);
        journal.Checks.SaveAnswers(journal.Checks.Start(Support.Runs.Morning).Id, AnswerSet.Empty.With("very-private-question", "yes"));
        Support.Runs.Import(journal, Support.Runs.Easy(), "a");
        journal.Measures.Add(new(Support.Runs.Morning, "psfs", [new("very-private-wish", 3)], 3));
        journal.Measures.PutOff(new(2026, 3, 1));
        journal.Gate.Add(Support.Runs.Morning, "hops", passed: true, 1);
        Assert.False(journal.IsEmpty);
        journal.EraseAll();
        Assert.True(journal.IsEmpty);
        Assert.Empty(journal.Runs.List());
        Assert.Empty(journal.Measures.All());
        Assert.False(journal.Measures.IsPutOff(new(2026, 3, 1)));
        Assert.Empty(journal.Gate.List(DateTimeOffset.UnixEpoch, Support.Runs.Morning));
        Assert.DoesNotContain("very-private-wish", File.ReadAllText(journal.Path), StringComparison.Ordinal);
        Assert.DoesNotContain("very-private-question", File.ReadAllText(journal.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_holds_what_the_original_holds()
    {
        Support.Runs.Import(_journal.Database, Support.Runs.Easy(), "a");
        var folder = Path.Combine(_journal.Folder, "copy");
        Directory.CreateDirectory(folder);
        _journal.Database.CopyTo(Path.Combine(folder, JournalDatabase.FileName));
        var copy = JournalDatabase.Open(folder);
        Assert.Single(copy.Runs.List());
        copy.Release();
    }

    [Fact]
    public void Many_writers_at_once_lose_nothing()
    {
        Parallel.For(0, 40, i => _journal.Database.Diary.AddPain(new(Support.Runs.Morning.AddMinutes(i), i % 11, null, null)));
        Assert.Equal(40, _journal.Database.Diary.Pain(Support.Runs.Morning, Support.Runs.Morning.AddHours(1)).Count);
    }
}
