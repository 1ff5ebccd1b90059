using Backstride.Journal.Originals;
using Backstride.Journal.Storage;
using Backstride.Running.Files.Exports;
using Backstride.Running.Runs;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal.Imports;

/// <summary>Writes prepared files of one batch inside one transaction, with statements that are parsed once.</summary>
internal sealed class LedgerWriter(SqliteConnection connection, OriginalPacks packs, long batch) : IDisposable
{
    private readonly Statement _insertFile = new(connection, """
        insert into import_files (batch_id, path, content_hash, status, sport, faults_json, stamp) values (?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly Statement _setStatus = new(connection, "update import_files set status = ? where id = ?");
    private readonly OriginalWriter _originals = new(connection, packs, batch);
    private readonly Statement _link = new(connection, "insert or ignore into import_file_runs (file_id, run_id) values (?, ?)");

    private readonly Statement _insertRun = new(connection, """
        insert into runs (file_id, part, start_ms, sport, timer_s, elapsed_s, device_serial, device_created_ms, run_json, load_json)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly Statement _insertStreams = new(connection, "insert into run_streams (run_id, columns) values (?, ?)");
    private readonly Statement _insertRoute = new(connection, "insert into run_routes (run_id, distance_m, cells) values (?, ?, ?)");

    private readonly Statement _seen = new(connection, """
        select r.run_id from import_file_runs r where r.file_id =
          (select f.id from import_files f where f.content_hash = ? and exists (select 1 from import_file_runs x where x.file_id = f.id) order by f.id limit 1)
        """);

    private readonly Statement _readRun = new(connection, "select run_json from runs where id = ?");
    private readonly Statement _writeRun = new(connection, "update runs set run_json = ? where id = ?");
    private readonly SameRun _same = new(connection);
    private readonly RunTwins _twins = new(connection);

    public ImportRow Write(PreparedFile file)
    {
        if (file.Runs.Count == 0 && file.Status != ImportStatus.Duplicate)
        {
            InsertFile(file, file.Status, null);
            return new(file.Path, file.Status, [], null, file.Faults);
        }
        if (file.ContentHash is not null && _seen.PutBytes(1, file.ContentHash).Numbers() is { Count: > 0 } seen) return WriteSeen(file, seen);
        // It was a duplicate when it was looked at; its runs were taken back since.
        if (file.Runs.Count == 0) return Write(file with { Status = ImportStatus.Skipped });

        var sport = file.Runs[0].Run.Sport.ToString().ToLowerInvariant();
        var id = InsertFile(file, ImportStatus.Duplicate, sport);
        var (runs, fresh) = (new List<long>(), new List<long>());
        for (var part = 0; part < file.Runs.Count; part++)
        {
            var prepared = file.Runs[part];
            var same = file.IsSummary ? _same.ByStart(prepared.Run) : _same.Find(prepared.Run, part);
            if (same is null) fresh.Add(InsertRun(id, part, prepared));
            else if (file.Notes.ElementAtOrDefault(part) is { } note) Note(same.Value, note);
            var run = same ?? fresh[^1];
            if (runs.Contains(run)) continue;
            runs.Add(run);
            _link.Put(1, id).Put(2, run).Run();
        }
        // Parts of one file are never one another's twins.
        foreach (var run in fresh) _twins.Ask(run, id);
        if (fresh.Count == 0) return new(file.Path, ImportStatus.Duplicate, runs, sport, file.Faults);
        _setStatus.Put(1, ImportStatus.Imported).Put(2, id).Run();
        if (file.Original is { } original) _originals.Write(id, original);
        return new(file.Path, ImportStatus.Imported, runs, sport, file.Faults);
    }

    /// <summary>To be called before the transaction ends.</summary>
    public void Finish() => _originals.Finish();

    public void Dispose()
    {
        foreach (var statement in new[] { _insertFile, _setStatus, _link, _insertRun, _insertStreams, _insertRoute, _seen, _readRun, _writeRun }) statement.Dispose();
        _originals.Dispose();
        _same.Dispose();
        _twins.Dispose();
    }

    private ImportRow WriteSeen(PreparedFile file, List<long> seen)
    {
        var sport = Read(seen[0])?.Sport.ToString().ToLowerInvariant();
        var id = InsertFile(file with { Faults = [] }, ImportStatus.Duplicate, sport);
        for (var part = 0; part < seen.Count; part++)
        {
            _link.Put(1, id).Put(2, seen[part]).Run();
            if (file.Notes.ElementAtOrDefault(part) is { } note) Note(seen[part], note);
        }
        return new(file.Path, ImportStatus.Duplicate, seen, sport, []);
    }

    private long InsertFile(PreparedFile file, string status, string? sport) => _insertFile
        .Put(1, batch).Put(2, file.Path).PutBytes(3, file.ContentHash).Put(4, status).Put(5, sport)
        .Put(6, file.Faults.Count == 0 ? "[]" : Document.Write(file.Faults)).Put(7, file.Stamp).Insert();

    private long InsertRun(long file, int part, PreparedRun prepared)
    {
        var run = prepared.Run;
        var id = _insertRun.Put(1, file).Put(2, part).Put(3, Moment.Ms(run.StartUtc)).Put(4, run.Sport.ToString()).Put(5, run.TimerS).Put(6, run.ElapsedS)
            .Put(7, run.Device.SerialNumber).Put(8, run.Device.CreatedUtc is { } created ? Moment.Ms(created) : null)
            .PutText(9, prepared.RunText).PutText(10, prepared.LoadText).Insert();
        if (prepared.Streams is { } streams) _insertStreams.Put(1, id).PutBytes(2, streams).Run();
        if (prepared.Route is { } route) _insertRoute.Put(1, id).Put(2, route.DistanceM).PutBytes(3, route.Write()).Run();
        return id;
    }

    // An export knows the name that the watch's own file lacks; what the runner or a file said before stays.
    private void Note(long id, ActivityNote note)
    {
        if (Read(id) is not { } run) return;
        var noted = RunNotes.Put(run, note);
        if (noted != run) _writeRun.PutText(1, Document.WriteUtf8(noted)).Put(2, id).Run();
    }

    private Run? Read(long id) => _readRun.Put(1, id).Text() is { } json ? Document.Read<Run>(json) : null;
}
