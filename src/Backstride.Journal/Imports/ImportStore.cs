using System.Globalization;
using Backstride.Journal.Imports;
using Backstride.Journal.Runs;
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

    internal ImportStore(Database database) => _database = database;

    /// <summary>Opens a batch and gives its number, never used twice.</summary>
    public string Begin(DateTimeOffset at) => Text(_database.Write(c => c.QuerySingle<long>(
        "insert into import_batches (started_ms) values (@At) returning id", new { At = Moment.Ms(at) })));

    /// <summary>The row of a file with these bytes whose runs are still here, as a duplicate; null when there is none.</summary>
    public ImportRow? Seen(byte[] contentHash) => _database.Read(c => c.QueryFirstOrDefault<FileRow>(FileRow.Select + """
         where f.content_hash = @contentHash and exists (select 1 from import_file_runs r where r.file_id = f.id)
        order by f.id limit 1
        """, new { contentHash })?.Row(c)) is { } row ? row with { Status = ImportStatus.Duplicate } : null;

    /// <summary>Stores a file's runs and its ledger row in one transaction. Runs already remembered are named, not stored again.</summary>
    public ImportRow Add(string batchId, string path, byte[] contentHash, ReadOnlyMemory<byte> original, IReadOnlyList<(BuiltRun Run, RunSpineLoad? Load)> runs, IReadOnlyList<FileFault> faults)
    {
        // The slow part is done before the write lock is taken.
        var blobs = runs.Select(r => StreamBlob.Write(r.Run.Streams)).ToList();
        var packed = Packed.Pack(original.Span);
        var sport = runs.Count > 0 ? runs[0].Run.Run.Sport.ToString().ToLowerInvariant() : null;

        return _database.Write(c =>
        {
            var file = InsertFile(c, batchId, path, contentHash, ImportStatus.Duplicate, sport, faults);
            var ids = new List<long>();
            var fresh = 0;
            for (var part = 0; part < runs.Count; part++)
            {
                var same = SameRun.Find(c, runs[part].Run.Run, part);
                if (same is null) fresh++;
                var id = same ?? InsertRun(c, file, part, runs[part].Run.Run, runs[part].Load, blobs[part]);
                if (ids.Contains(id)) continue;
                ids.Add(id);
                c.Execute("insert into import_file_runs (file_id, run_id) values (@file, @id)", new { file, id });
            }
            if (fresh == 0) return new ImportRow(path, ImportStatus.Duplicate, ids, sport, faults);
            c.Execute("update import_files set status = @Status where id = @file", new { file, Status = ImportStatus.Imported });
            c.Execute("insert into originals (file_id, brotli) values (@file, @packed)", new { file, packed });
            return new ImportRow(path, ImportStatus.Imported, ids, sport, faults);
        });
    }

    /// <summary>A ledger row for a file that gave no run: skipped, failed, or a duplicate by content.</summary>
    public ImportRow AddWithoutRun(string batchId, string path, byte[]? contentHash, string status, IReadOnlyList<FileFault> faults)
    {
        _database.Write(c => InsertFile(c, batchId, path, contentHash, status, null, faults));
        return new(path, status, [], null, faults);
    }

    /// <summary>A ledger row for a file whose bytes were <see cref="Seen"/> before.</summary>
    public ImportRow AddDuplicate(string batchId, string path, byte[] contentHash, ImportRow seen)
    {
        _database.Write(c =>
        {
            var file = InsertFile(c, batchId, path, contentHash, ImportStatus.Duplicate, seen.Sport, []);
            foreach (var run in seen.RunIds)
                c.Execute("insert into import_file_runs (file_id, run_id) values (@file, @run)", new { file, run });
        });
        return new(path, ImportStatus.Duplicate, seen.RunIds, seen.Sport, []);
    }

    /// <summary>Newest first, without those taken back.</summary>
    public IReadOnlyList<ImportBatch> Batches() => _database.Read(c => c.Query<BatchRow>("""
        select b.id as Id, b.started_ms as StartedMs,
          count(*) filter (where f.status = 'imported') as Imported, count(*) filter (where f.status = 'duplicate') as Duplicates,
          count(*) filter (where f.status = 'skipped') as Skipped, count(*) filter (where f.status = 'failed') as Failed
        from import_batches b left join import_files f on f.batch_id = b.id
        where b.undone_ms is null group by b.id order by b.id desc
        """).Select(b => b.Batch()).ToList());

    /// <summary>In the order the files were taken in.</summary>
    public IReadOnlyList<ImportRow> Rows(string batchId) => Number(batchId) is not { } batch ? [] : _database.Read(c => c
        .Query<FileRow>(FileRow.Select + " where f.batch_id = @batch order by f.id", new { batch }).Select(f => f.Row(c)).ToList());

    /// <summary>The file a run came from, byte for byte; null when there is no such run.</summary>
    public byte[]? Original(long runId) => _database.Read(c => c.QuerySingleOrDefault<byte[]>(
        "select o.brotli from originals o join runs r on r.file_id = o.file_id where r.id = @runId", new { runId })) is { } packed
            ? Packed.Unpack(packed)
            : null;

    /// <summary>Takes a batch back; gives the number of runs removed, or null when there is no such batch. The ledger keeps its rows; the same files can be imported again.</summary>
    public int? Undo(string batchId, DateTimeOffset? at = null) => Number(batchId) is not { } batch ? null : _database.Write<int?>(c =>
    {
        var known = c.Execute("update import_batches set undone_ms = @At where id = @batch and undone_ms is null", new { batch, At = Moment.Ms(at ?? DateTimeOffset.UtcNow) });
        if (known == 0) return null;
        c.Execute("delete from originals where file_id in (select id from import_files where batch_id = @batch)", new { batch });
        return c.Execute("delete from runs where file_id in (select id from import_files where batch_id = @batch)", new { batch });
    });

    private static long InsertFile(SqliteConnection connection, string batchId, string path, byte[]? contentHash, string status, string? sport, IReadOnlyList<FileFault> faults) =>
        connection.QuerySingle<long>("""
            insert into import_files (batch_id, path, content_hash, status, sport, faults_json)
            values (@Batch, @path, @contentHash, @status, @sport, @Faults) returning id
            """,
            new { Batch = Number(batchId), path, contentHash, status, sport, Faults = Document.Write(faults) });

    private static long InsertRun(SqliteConnection connection, long file, int part, Run run, RunSpineLoad? load, byte[] blob)
    {
        var id = connection.QuerySingle<long>("""
            insert into runs (file_id, part, start_ms, sport, timer_s, elapsed_s, device_serial, device_created_ms, run_json, load_json)
            values (@file, @part, @Start, @Sport, @TimerS, @ElapsedS, @Serial, @Created, @Run, @Load) returning id
            """,
            new
            {
                file,
                part,
                Start = Moment.Ms(run.StartUtc),
                Sport = run.Sport.ToString(),
                run.TimerS,
                run.ElapsedS,
                Serial = run.Device.SerialNumber,
                Created = run.Device.CreatedUtc is { } created ? Moment.Ms(created) : (long?)null,
                Run = Document.Write(run),
                Load = load is null ? null : Document.Write(load),
            });
        connection.Execute("insert into run_streams (run_id, columns) values (@id, @blob)", new { id, blob });
        return id;
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string batchId) =>
        long.TryParse(batchId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
