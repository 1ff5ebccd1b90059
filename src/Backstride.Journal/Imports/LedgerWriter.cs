using Backstride.Journal.Storage;
using Backstride.Running.Files.Exports;
using Backstride.Running.Runs;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal.Imports;

/// <summary>Writes prepared files inside one transaction, with statements that are parsed once.</summary>
internal sealed class LedgerWriter(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly SqliteCommand _insertFile = Make(connection, transaction, """
        insert into import_files (batch_id, path, content_hash, status, sport, faults_json, stamp) values ($batch, $path, $hash, $status, $sport, $faults, $stamp) returning id
        """, "$batch", "$path", "$hash", "$status", "$sport", "$faults", "$stamp");

    private readonly SqliteCommand _setStatus = Make(connection, transaction, "update import_files set status = $status where id = $file", "$status", "$file");
    private readonly OriginalInsert _insertOriginal = new(connection);
    private readonly SqliteCommand _link = Make(connection, transaction, "insert or ignore into import_file_runs (file_id, run_id) values ($file, $run)", "$file", "$run");

    private readonly SqliteCommand _insertRun = Make(connection, transaction, """
        insert into runs (file_id, part, start_ms, sport, timer_s, elapsed_s, device_serial, device_created_ms, run_json, load_json)
        values ($file, $part, $start, $sport, $timer, $elapsed, $serial, $created, $run, $load) returning id
        """, "$file", "$part", "$start", "$sport", "$timer", "$elapsed", "$serial", "$created", "$run", "$load");

    private readonly SqliteCommand _insertStreams = Make(connection, transaction, "insert into run_streams (run_id, columns) values ($run, $columns)", "$run", "$columns");
    private readonly SqliteCommand _insertRoute = Make(connection, transaction, "insert into run_routes (run_id, distance_m, cells) values ($run, $distance, $cells)", "$run", "$distance", "$cells");

    private readonly SqliteCommand _seen = Make(connection, transaction, """
        select r.run_id from import_file_runs r where r.file_id =
          (select f.id from import_files f where f.content_hash = $hash and exists (select 1 from import_file_runs x where x.file_id = f.id) order by f.id limit 1)
        """, "$hash");

    private readonly SqliteCommand _readRun = Make(connection, transaction, "select run_json from runs where id = $run", "$run");
    private readonly SqliteCommand _writeRun = Make(connection, transaction, "update runs set run_json = $json where id = $run", "$json", "$run");
    private readonly SameRun _same = new(connection, transaction);
    private readonly RunTwins _twins = new(connection, transaction);

    public ImportRow Write(long batch, PreparedFile file)
    {
        if (file.Runs.Count == 0 && file.Status != ImportStatus.Duplicate)
        {
            InsertFile(batch, file, file.Status, null);
            return new(file.Path, file.Status, [], null, file.Faults);
        }
        if (file.ContentHash is not null && Seen(file.ContentHash) is { Count: > 0 } seen) return WriteSeen(batch, file, seen);
        // It was a duplicate when it was looked at; its runs were taken back since.
        if (file.Runs.Count == 0) return Write(batch, file with { Status = ImportStatus.Skipped });

        var sport = file.Runs[0].Run.Sport.ToString().ToLowerInvariant();
        var id = InsertFile(batch, file, ImportStatus.Duplicate, sport);
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
            Run(_link, id, run);
        }
        // Parts of one file are never one another's twins.
        foreach (var run in fresh) _twins.Ask(run, id);
        if (fresh.Count == 0) return new(file.Path, ImportStatus.Duplicate, runs, sport, file.Faults);
        Run(_setStatus, ImportStatus.Imported, id);
        if (file.Original is { } original) _insertOriginal.Run(id, original);
        return new(file.Path, ImportStatus.Imported, runs, sport, file.Faults);
    }

    public List<long> Seen(byte[] hash)
    {
        var runs = new List<long>();
        Bind(_seen, hash);
        using var reader = _seen.ExecuteReader();
        while (reader.Read()) runs.Add(reader.GetInt64(0));
        return runs;
    }

    public void Dispose()
    {
        foreach (var command in new[] { _insertFile, _setStatus, _link, _insertRun, _insertStreams, _insertRoute, _seen, _readRun, _writeRun }) command.Dispose();
        _insertOriginal.Dispose();
        _same.Dispose();
        _twins.Dispose();
    }

    internal static SqliteCommand Make(SqliteConnection connection, SqliteTransaction transaction, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in names) command.Parameters.Add(new SqliteParameter(name, null));
        return command;
    }

    internal static void Bind(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private ImportRow WriteSeen(long batch, PreparedFile file, List<long> seen)
    {
        var sport = Read(seen[0])?.Sport.ToString().ToLowerInvariant();
        var id = InsertFile(batch, file with { Faults = [] }, ImportStatus.Duplicate, sport);
        for (var part = 0; part < seen.Count; part++)
        {
            Run(_link, id, seen[part]);
            if (file.Notes.ElementAtOrDefault(part) is { } note) Note(seen[part], note);
        }
        return new(file.Path, ImportStatus.Duplicate, seen, sport, []);
    }

    private long InsertFile(long batch, PreparedFile file, string status, string? sport)
    {
        Bind(_insertFile, batch, file.Path, file.ContentHash, status, sport, file.Faults.Count == 0 ? "[]" : Document.Write(file.Faults), file.Stamp);
        return (long)_insertFile.ExecuteScalar()!;
    }

    private long InsertRun(long file, int part, PreparedRun prepared)
    {
        var run = prepared.Run;
        Bind(_insertRun, file, part, Moment.Ms(run.StartUtc), run.Sport.ToString(), run.TimerS, run.ElapsedS, run.Device.SerialNumber,
            run.Device.CreatedUtc is { } created ? Moment.Ms(created) : null, prepared.RunText, prepared.LoadText);
        var id = (long)_insertRun.ExecuteScalar()!;
        if (prepared.Streams is { } streams) Run(_insertStreams, id, streams);
        if (prepared.Route is { } route) Run(_insertRoute, id, route.DistanceM, route.Write());
        return id;
    }

    // An export knows the name that the watch's own file lacks; what the runner or a file said before stays.
    private void Note(long id, ActivityNote note)
    {
        if (Read(id) is not { } run) return;
        var noted = RunNotes.Put(run, note);
        if (noted != run) Run(_writeRun, Document.Write(noted), id);
    }

    private Run? Read(long id)
    {
        Bind(_readRun, id);
        return _readRun.ExecuteScalar() is string json ? Document.Read<Run>(json) : null;
    }
}
