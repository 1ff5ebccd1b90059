using Backstride.Journal.Storage;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal.Originals;

/// <summary>
/// Writes the originals of one batch behind those it has, inside a transaction. What a transaction wrote that never came to its end is written
/// over by the next one, since only the journal says how far a pack goes.
/// </summary>
internal sealed class OriginalWriter(SqliteConnection connection, OriginalPacks packs, long batch) : IDisposable
{
    private readonly Statement _insert = new(connection, "insert into originals (file_id, bytes, packing, length, pack_at, packed_length) values (?, x'', ?, ?, ?, ?)");
    private FileStream? _pack;
    private long _end;

    public void Write(long file, KeptOriginal original)
    {
        _pack ??= Open();
        RandomAccess.Write(_pack.SafeFileHandle, original.Bytes.Span, _end);
        _insert.Put(1, file).Put(2, original.Packing).Put(3, original.Length).Put(4, _end).Put(5, original.Bytes.Length).Run();
        _end += original.Bytes.Length;
    }

    /// <summary>To be called before the transaction ends: a row never names bytes that a failing machine could still lose.</summary>
    public void Finish()
    {
        if (_pack is null) return;
        RandomAccess.FlushToDisk(_pack.SafeFileHandle);
        using var update = new Statement(connection, "update import_batches set pack_bytes = ? where id = ?");
        update.Put(1, _end).Put(2, batch).Run();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _pack?.Dispose();
    }

    private FileStream Open()
    {
        using var length = new Statement(connection, "select pack_bytes from import_batches where id = ?");
        _end = length.Put(1, batch).Number() ?? 0;
        return packs.OpenToWrite(batch);
    }
}
