using System.Globalization;
using Backstride.Journal.Imports;
using Backstride.Journal.Originals;
using Backstride.Journal.Storage;
using Backstride.Running.Files;
using Backstride.Running.Load;
using Backstride.Running.Runs;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal;

/// <summary>The ledger of imports: idempotent by content, device identity, then start, sport and duration.</summary>
public sealed class ImportStore
{
    private readonly Database _database;
    private readonly OriginalPacks _packs;

    internal ImportStore(Database database, OriginalPacks packs)
    {
        _database = database;
        _packs = packs;
    }

    /// <summary>Opens a batch and gives its number, never used twice.</summary>
    public string Begin(DateTimeOffset at) => Begin(at, null).Id;

    /// <summary>Opens a batch, or goes on with the one of the same source that never came to its end.</summary>
    /// <param name="source">What is imported, such that the same hand-over gives the same words; null never goes on.</param>
    public ImportBatchStart Begin(DateTimeOffset at, string? source) => _database.Write(c =>
    {
        var open = source is null ? null : c.QueryFirstOrDefault<long?>(
            "select id from import_batches where source = @source and finished_ms is null and undone_ms is null order by id desc limit 1", new { source });
        var id = open ?? c.QuerySingle<long>("insert into import_batches (started_ms, source) values (@At, @source) returning id", new { At = Moment.Ms(at), source });
        var done = open is null ? [] : c.Query<DoneRow>("select path as Path, stamp as Stamp from import_files where batch_id = @id", new { id });
        return new ImportBatchStart(Text(id), done.GroupBy(row => row.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Stamp, StringComparer.Ordinal));
    });

    /// <summary>Says that a batch came to its end.</summary>
    public void Finish(string batchId, DateTimeOffset at) => _database.Write(c =>
        c.Execute("update import_batches set finished_ms = @At where id = @Batch", new { At = Moment.Ms(at), Batch = Number(batchId) }));

    /// <summary>Hashes of all files whose runs are here, for a quick look before a file is read.</summary>
    public IReadOnlySet<string> SeenHashes() => _database.Read(c => c.Query<byte[]>("""
        select distinct f.content_hash from import_files f where f.content_hash is not null and exists (select 1 from import_file_runs r where r.file_id = f.id)
        """).Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal));

    /// <summary>The row of a file with these bytes whose runs are still here, as a duplicate; null when there is none.</summary>
    public ImportRow? Seen(byte[] contentHash) => _database.Read(c => c.QueryFirstOrDefault<FileRow>(FileRow.Select + """
         where f.content_hash = @contentHash and exists (select 1 from import_file_runs r where r.file_id = f.id)
        order by f.id limit 1
        """, new { contentHash })?.Row(c)) is { } row ? row with { Status = ImportStatus.Duplicate } : null;

    /// <summary>Writes files in one transaction, all of them or none. Runs already remembered are named, not stored again.</summary>
    public IReadOnlyList<ImportRow> Write(string batchId, IReadOnlyList<PreparedFile> files) => Number(batchId) is not { } batch ? [] : _database.Write(c =>
    {
        using var writer = new LedgerWriter(c, _packs, batch);
        var rows = files.Select(writer.Write).ToList();
        writer.Finish();
        return rows;
    });

    /// <summary>Stores a file's runs and its ledger row in one transaction.</summary>
    public ImportRow Add(string batchId, string path, byte[] contentHash, ReadOnlyMemory<byte> original, IReadOnlyList<(BuiltRun Run, RunSpineLoad? Load)> runs, IReadOnlyList<FileFault> faults) =>
        Write(batchId, [new(path, null, contentHash, ImportStatus.Skipped, faults)
        {
            Runs = [.. runs.Select(r => PreparedRun.Of(r.Run, r.Load, RouteShape.Of(r.Run)))],
            Original = KeptOriginal.Of(original),
        }])[0];

    /// <summary>A ledger row for a file that gave no run: skipped or failed.</summary>
    public ImportRow AddWithoutRun(string batchId, string path, byte[]? contentHash, string status, IReadOnlyList<FileFault> faults) =>
        Write(batchId, [new(path, null, contentHash, status, faults)])[0];

    /// <summary>Newest first, without those taken back.</summary>
    public IReadOnlyList<ImportBatch> Batches() => _database.Read(c => c.Query<BatchRow>("""
        select b.id as Id, b.started_ms as StartedMs, b.finished_ms as FinishedMs, b.source as Source,
          count(*) filter (where f.status = 'imported') as Imported, count(*) filter (where f.status = 'duplicate') as Duplicates,
          count(*) filter (where f.status = 'skipped') as Skipped, count(*) filter (where f.status = 'failed') as Failed
        from import_batches b left join import_files f on f.batch_id = b.id
        where b.undone_ms is null group by b.id order by b.id desc
        """).Select(b => b.Batch()).ToList());

    /// <summary>In the order the files were taken in.</summary>
    public IReadOnlyList<ImportRow> Rows(string batchId) => Number(batchId) is not { } batch ? [] : _database.Read(c =>
    {
        var runs = c.Query<LinkRow>("select r.file_id as File, r.run_id as Run from import_file_runs r join import_files f on f.id = r.file_id where f.batch_id = @batch order by r.run_id", new { batch })
            .ToLookup(link => link.File, link => link.Run);
        return c.Query<FileRow>(FileRow.Select + " where f.batch_id = @batch order by f.id", new { batch }).Select(f => f.Row([.. runs[f.Id]])).ToList();
    });

    /// <summary>Stamps of files on disk that stand in the ledger, by path: what became of them needs no second look.</summary>
    public IReadOnlyDictionary<string, string?> Stamps(string folder) => _database.Read(c => c
        .Query<DoneRow>("""
            select f.path as Path, f.stamp as Stamp from import_files f join import_batches b on b.id = f.batch_id
            where b.undone_ms is null and f.stamp is not null and substr(f.path, 1, length(@folder)) = @folder order by f.id
            """, new { folder })
        .GroupBy(row => row.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Stamp, StringComparer.Ordinal));

    /// <summary>The file a run came from, byte for byte; null when there is no such run, or its pack is gone.</summary>
    public byte[]? Original(long runId) => _database.Read(c => c.QuerySingleOrDefault<OriginalRow>(
        "select " + OriginalRow.Select + " from originals o join runs r on r.file_id = o.file_id join import_files f on f.id = o.file_id where r.id = @runId", new { runId }))?.Open(_packs);

    /// <summary>Takes a batch back; gives the number of runs removed, or null when there is no such batch. The ledger keeps its rows; the same files can be imported again.</summary>
    public int? Undo(string batchId, DateTimeOffset? at = null)
    {
        if (Number(batchId) is not { } batch) return null;
        var removed = _database.Write<int?>(c =>
        {
            var known = c.Execute("update import_batches set undone_ms = @At, pack_bytes = 0 where id = @batch and undone_ms is null", new { batch, At = Moment.Ms(at ?? DateTimeOffset.UtcNow) });
            if (known == 0) return null;
            c.Execute("delete from originals where file_id in (select id from import_files where batch_id = @batch)", new { batch });
            return c.Execute("delete from runs where file_id in (select id from import_files where batch_id = @batch)", new { batch });
        });
        if (removed is not null) ForgetUnknown();
        return removed;
    }

    /// <summary>Overwrites and deletes packs that the journal does not know; also those that a program which was killed had no time for.</summary>
    internal void ForgetUnknown()
    {
        // First a look that stands in nobody's way: there is hardly ever any.
        if (_packs.Unknown(_database.Read(Known)).Count > 0) _database.Write(c => _packs.SetAside(_packs.Unknown(Known(c))));
        _packs.ForgetSetAside();
    }

    private static HashSet<long> Known(SqliteConnection connection) => connection.Query<long>("select id from import_batches where pack_bytes > 0").ToHashSet();

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string batchId) =>
        long.TryParse(batchId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class DoneRow
    {
        public string Path { get; init; } = "";
        public string? Stamp { get; init; }
    }

    private sealed class LinkRow
    {
        public long File { get; init; }
        public long Run { get; init; }
    }
}
