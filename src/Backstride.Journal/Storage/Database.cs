using Dapper;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal.Storage;

/// <summary>Opens short connections to one file and says what a transaction is. Safe to share between threads.</summary>
internal sealed class Database
{
    /// <summary>A writer waits this long for another process's writer before it gives up.</summary>
    private const int BusySeconds = 30;

    private readonly string _connectionString;

    public Database(string path)
    {
        SqliteLibrary.Prepare();
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
    public T Write<T>(Func<SqliteConnection, T> work)
    {
        using var connection = Open();
        // Immediate: the write lock is taken at the start, so what is read inside still holds when it is written.
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(connection);
        transaction.Commit();
        return result;
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
}
