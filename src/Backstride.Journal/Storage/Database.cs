using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Backstride.Journal.Storage;

/// <summary>Opens short connections to one file and says what a transaction is. Safe to share between threads.</summary>
internal sealed class Database
{
    /// <summary>A writer waits this long for another process's writer before it gives up.</summary>
    private const int BusySeconds = 30;

    private readonly string _connectionString;
    private readonly string _path;

    public Database(string path)
    {
        SqliteLibrary.Prepare();
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString();
    }

    public T Read<T>(Func<SqliteConnection, T> work)
    {
        using var connection = Open();
        return work(connection);
    }

    /// <summary>All of the work or none of it, also when the process is killed half-way.</summary>
    /// <exception cref="JournalException">JRN004: the disk would not take it.</exception>
    public T Write<T>(Func<SqliteConnection, T> work)
    {
        using var connection = Open();
        try
        {
            // Immediate: the write lock is taken at the start, so what is read inside still holds when it is written.
            connection.Execute("begin immediate");
            var result = work(connection);
            connection.Execute("commit");
            return result;
        }
        catch (Exception error)
        {
            // A full disk has ended the transaction already.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0) connection.Execute("rollback");
            if (IsOfTheDisk(error)) throw new JournalException(JournalFault.CannotWrite(_path, error.Message), error);
            throw;
        }
    }

    public void Write(Action<SqliteConnection> work) => Write(connection =>
    {
        work(connection);
        return true;
    });

    /// <summary>Closes pooled connections, so that the file itself can be moved or deleted.</summary>
    public void Release()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            // A transaction of an import is larger than the usual room for pages: what does not fit would be written twice.
            // With a write-ahead log NORMAL loses nothing when the program is killed.
            connection.Execute("pragma synchronous = normal; pragma secure_delete = on; pragma cache_size = -8000;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool IsOfTheDisk(Exception error) => error is IOException or UnauthorizedAccessException
        || error is SqliteException { SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_BUSY };
}
