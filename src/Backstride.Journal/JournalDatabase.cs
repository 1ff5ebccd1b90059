using Backstride.Journal.Originals;
using Backstride.Journal.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal;

/// <summary>What is remembered, in one SQLite file and a folder of the files that came. Opened once; every call uses a short connection of its own. Safe to share between threads.</summary>
public sealed class JournalDatabase
{
    /// <summary>The file in the data folder.</summary>
    public const string FileName = "journal.db";

    /// <summary>The folder of the files as they came, beside it.</summary>
    public const string OriginalsFolder = OriginalPacks.FolderName;

    private readonly Database _database;
    private readonly OriginalPacks _packs;

    private JournalDatabase(string path, Database database)
    {
        Path = path;
        _database = database;
        _packs = new(System.IO.Path.GetDirectoryName(path)!);
        Checks = new(database);
        Diary = new(database);
        Runs = new(database, _packs);
        Imports = new(database, _packs);
        Twins = new(database);
        Watched = new(database);
        Profile = new(database);
        Measures = new(database);
        Gate = new(database);
    }

    public string Path { get; }

    public CheckStore Checks { get; }

    public DiaryStore Diary { get; }

    public RunStore Runs { get; }

    public ImportStore Imports { get; }

    public RunTwinStore Twins { get; }

    public WatchStore Watched { get; }

    public ProfileStore Profile { get; }

    public MeasureStore Measures { get; }

    public GateStore Gate { get; }

    /// <summary>Nothing was ever remembered here.</summary>
    public bool IsEmpty => _database.Read(c => c.ExecuteScalar<long>("""
        select (select count(*) from checks) + (select count(*) from import_batches) + (select count(*) from runs)
             + (select count(*) from pain) + (select count(*) from exercises_done) + (select count(*) from profile)
             + (select count(*) from measures) + (select count(*) from gate_tests)
        """)) == 0;

    /// <summary>Opens or makes the journal in a folder and brings it up to the newest migration.</summary>
    /// <exception cref="JournalException">When it cannot be opened; see <see cref="TryOpen"/>.</exception>
    public static JournalDatabase Open(string dataFolder)
    {
        var opening = TryOpen(dataFolder);
        return opening.Journal ?? throw new JournalException(opening.Fault!);
    }

    /// <summary>As <see cref="Open"/>, with the fault as a value. A journal that cannot be used is left exactly as it is.</summary>
    public static JournalOpening TryOpen(string dataFolder)
    {
        var path = System.IO.Path.Combine(dataFolder, FileName);
        try
        {
            MakeFile(dataFolder, path);
            var database = new Database(path);
            var fault = Migrator.Migrate(database, Migration.All, DateTimeOffset.UtcNow);
            if (fault is not null) return new(null, fault with { Position = path });
            var journal = new JournalDatabase(path, database);
            journal.Imports.ForgetUnknown();
            return new(journal, null);
        }
        catch (JournalException error)
        {
            return new(null, error.Fault);
        }
        catch (SqliteException error)
        {
            return new(null, new("JRN002", path, $"This file cannot be used as a Backstride journal ({error.Message}). Nothing was changed."));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(null, new("JRN003", dataFolder, $"The data folder cannot be used: {error.Message}"));
        }
    }

    /// <summary>Names of the files in <see cref="OriginalsFolder"/>.</summary>
    public IReadOnlyList<string> OriginalPackNames() => _packs.Names();

    /// <summary>A whole copy in another file while this one stays in use; the files as they came are not in it.</summary>
    public void CopyTo(string path)
    {
        using var from = _database.Open();
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        to.Open();
        from.BackupDatabase(to);
    }

    /// <summary>Forgets everything; freed pages are overwritten. Cannot be taken back.</summary>
    public void EraseAll()
    {
        _database.Write(c => c.Execute("""
            delete from measures; delete from asks_put_off; delete from gate_tests;
            delete from pain; delete from exercises_done; delete from checks; delete from profile;
            delete from import_file_runs; delete from run_streams; delete from runs;
            delete from originals; delete from import_files; delete from import_batches; delete from watched_folders;
            """));
        Imports.ForgetUnknown();
        using var connection = _database.Open();
        connection.Execute("vacuum; pragma wal_checkpoint(truncate);");
    }

    /// <summary>Lets go of the file, so that the folder can be moved or deleted.</summary>
    public void Release() => _database.Release();

    // Before SQLite would make it for everybody to read; it gives its log files the same mode.
    private static void MakeFile(string folder, string path)
    {
        OwnerOnly.MakeFolder(folder);
        if (!File.Exists(path)) OwnerOnly.Write(path, FileMode.OpenOrCreate).Dispose();
    }
}
