using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Backstride.Journal.Storage;

/// <summary>
/// One statement, parsed once and run for thousands of files. The usual command takes every parameter as an object and finds it by its name at
/// every run, and of bytes it takes whole arrays only; here they are put by place, the first is 1.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    public Statement(SqliteConnection connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out _statement));
    }

    public Statement Put(int place, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, place, value));
        return this;
    }

    public Statement Put(int place, long? value)
    {
        if (value is { } number) return Put(place, number);
        Check(raw.sqlite3_bind_null(_statement, place));
        return this;
    }

    /// <exception cref="ArgumentException">Not a number: SQLite would store nothing in its place.</exception>
    public Statement Put(int place, double value)
    {
        if (double.IsNaN(value)) throw new ArgumentException("Not a number cannot be stored.", nameof(value));
        Check(raw.sqlite3_bind_double(_statement, place, value));
        return this;
    }

    public Statement Put(int place, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, place) : raw.sqlite3_bind_text(_statement, place, value));
        return this;
    }

    /// <summary>Text that is UTF-8 already.</summary>
    public Statement PutText(int place, byte[]? utf8)
    {
        Check(utf8 is null ? raw.sqlite3_bind_null(_statement, place) : raw.sqlite3_bind_text(_statement, place, utf8.AsSpan()));
        return this;
    }

    public Statement PutBytes(int place, byte[]? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, place) : raw.sqlite3_bind_blob(_statement, place, value.AsSpan()));
        return this;
    }

    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Runs an insert and gives the number of its row.</summary>
    public long Insert()
    {
        Run();
        return raw.sqlite3_last_insert_rowid(_connection.Handle);
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    public long? Number()
    {
        var value = Step() ? raw.sqlite3_column_int64(_statement, 0) : (long?)null;
        if (value is not null) Run();
        return value;
    }

    /// <summary>The first column of every row.</summary>
    public List<long> Numbers()
    {
        var values = new List<long>();
        while (Step()) values.Add(raw.sqlite3_column_int64(_statement, 0));
        return values;
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    public string? Text()
    {
        var value = Step() ? raw.sqlite3_column_text(_statement, 0).utf8_to_string() : null;
        if (value is not null) Run();
        return value;
    }

    public void Dispose() => _statement.Dispose();

    // True with a row at hand. At the end, or when something went wrong, the statement can be run again.
    private bool Step()
    {
        var done = raw.sqlite3_step(_statement);
        if (done == raw.SQLITE_ROW) return true;
        raw.sqlite3_reset(_statement);
        if (done != raw.SQLITE_DONE) Check(done);
        return false;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection.Handle);
}
