using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Backstride.Journal.Imports;

/// <summary>Writes originals without a copy of their own: a parameter of the usual kind takes whole arrays only, and these bytes lie in lent ones that are longer.</summary>
internal sealed class OriginalInsert : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _insert;

    public OriginalInsert(SqliteConnection connection)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, "insert into originals (file_id, bytes, packing, length) values (?, ?, ?, ?)", out _insert));
    }

    public void Run(long file, KeptOriginal original)
    {
        Check(raw.sqlite3_bind_int64(_insert, 1, file));
        Check(raw.sqlite3_bind_blob(_insert, 2, original.Bytes.Span));
        Check(raw.sqlite3_bind_text(_insert, 3, original.Packing));
        Check(raw.sqlite3_bind_int64(_insert, 4, original.Length));
        var done = raw.sqlite3_step(_insert);
        // Says what went wrong once more; after it the statement can be used again.
        raw.sqlite3_reset(_insert);
        if (done != raw.SQLITE_DONE) Check(done);
    }

    public void Dispose() => _insert.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection.Handle);
}
