using Backstride.Journal.Originals;
using Backstride.Journal.Runs;
using Backstride.Journal.Storage;
using Backstride.Running.Load;
using Backstride.Running.Runs;
using Backstride.Spine.Gait;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal;

/// <summary>Runs and their samples.</summary>
public sealed class RunStore
{
    private const string Select = "select r.id as Id, r.run_json as Run, r.load_json as Load, " + Rest;

    // Years of runs are listed on one page; the minutes of each are drawn on its own.
    private const string SelectLight = "select r.id as Id, r.run_json as Run, json_set(r.load_json, '$.perMinuteEasyKm', json('[]')) as Load, " + Rest;

    private const string Rest = "f.path as Path, f.batch_id as BatchId, r.part as Part, " + Aside + " as IsSetAside from runs r join import_files f on f.id = r.file_id";

    // Of two recordings of one run one counts: the one the runner chose, until then the first.
    private const string Aside = """
        exists (select 1 from run_twins t where (t.second_id = r.id and coalesce(t.answer, 'first') = 'first') or (t.first_id = r.id and t.answer = 'second'))
        """;

    private readonly Database _database;
    private readonly OriginalPacks _packs;

    internal RunStore(Database database, OriginalPacks packs)
    {
        _database = database;
        _packs = packs;
    }

    /// <summary>Newest first; both ends included. The loads come without their minutes, which <see cref="Find(long)"/> has.</summary>
    public IReadOnlyList<StoredRun> List(DateTimeOffset? from = null, DateTimeOffset? to = null) => _database.Read(c => c
        .Query<RunRow>(SelectLight + " where r.start_ms between @From and @To order by r.start_ms desc, r.id desc", new
        {
            From = from is { } f ? Moment.Ms(f) : long.MinValue,
            To = to is { } t ? Moment.Ms(t) : long.MaxValue,
        })
        .Select(r => r.Stored()).ToList());

    public StoredRun? Find(long id) => _database.Read(c => Find(c, id));

    /// <summary>The samples of a run: as they are stored, else as its file is read today. Null when there is no such run.</summary>
    public RunStreams? Streams(long id) => _database.Read(c => c.QuerySingleOrDefault<SamplesRow>("select " + OriginalRow.Select + """
        , s.columns as Columns, f.path as Path, r.part as Part
        from runs r join import_files f on f.id = r.file_id
        left join run_streams s on s.run_id = r.id left join originals o on o.file_id = r.file_id and s.run_id is null where r.id = @id
        """, new { id }))?.Streams(_packs);

    /// <summary>A run with its samples, as the load model wants it; null when there is no such run.</summary>
    public BuiltRun? Built(long id) => Find(id) is { } stored && Streams(id) is { } streams ? new(stored.Run, streams) : null;

    /// <summary>What the runner says of a run: surface, effort, carried weight, shoes (null leaves them as they are).</summary>
    public void Describe(long id, Surface surface, double? sessionRpe, double carriedKg, string? shoes = null) => _database.Write(c =>
    {
        if (Find(c, id) is not { } stored) return;
        var said = surface == stored.Run.Surface ? stored.Run.SurfaceFrom : surface == Surface.Unknown ? SurfaceSource.Nobody : SurfaceSource.Runner;
        var described = stored.Run with
        {
            Surface = surface,
            SurfaceFrom = said,
            SessionRpe = sessionRpe,
            CarriedKg = carriedKg,
            Shoes = shoes is null ? stored.Run.Shoes : shoes.Length == 0 ? null : shoes,
        };
        c.Execute("update runs set run_json = @Run where id = @id", new { id, Run = Document.Write(described) });
    });

    /// <summary>Names of shoes that runs were run in, the latest first.</summary>
    public IReadOnlyList<string> Shoes() => _database.Read(c => c.Query<string>(
        "select json_extract(run_json, '$.shoes') as shoes from runs where shoes is not null group by shoes order by max(start_ms) desc").ToList());

    /// <summary>The ways of runs of which the runner said the ground.</summary>
    public KnownRoutes KnownRoutes() => _database.Read(c => new KnownRoutes([.. c.Query<RouteRow>("""
        select w.distance_m as DistanceM, w.cells as Cells, json_extract(r.run_json, '$.surface') as Surface
        from run_routes w join runs r on r.id = w.run_id where json_extract(r.run_json, '$.surfaceFrom') = 'runner' order by r.id desc limit 2000
        """).Select(row => (RouteShape.Read(row.DistanceM, row.Cells), Enum.Parse<Surface>(row.Surface, ignoreCase: true)))]));

    /// <summary>The run and its samples read anew, as another sport say. Its place in the list, its file and its diary stay.</summary>
    public void Replace(long id, BuiltRun run, RunSpineLoad? load)
    {
        var blob = StreamBlob.Write(run.Streams);
        _database.Write(c =>
        {
            c.Execute("update runs set sport = @Sport, run_json = @Run, load_json = @Load where id = @id",
                new { id, Sport = run.Run.Sport.ToString(), Run = Document.Write(run.Run), Load = load is null ? null : Document.Write(load) });
            c.Execute("insert into run_streams (run_id, columns) values (@id, @blob) on conflict (run_id) do update set columns = excluded.columns", new { id, blob });
        });
    }

    /// <summary>Runs whose load was worked out by an earlier edition of the spine model.</summary>
    public IReadOnlyList<long> WithLoadsBefore(int edition) => _database.Read(c => c.Query<long>(
        "select id from runs where load_json is not null and coalesce(json_extract(load_json, '$.edition'), 0) < @edition order by start_ms desc", new { edition }).ToList());

    public void SetLoad(long id, RunSpineLoad? load) => _database.Write(c => c.Execute(
        "update runs set load_json = @Load where id = @id", new { id, Load = load is null ? null : Document.Write(load) }));

    internal static StoredRun? Find(SqliteConnection connection, long id) =>
        connection.QuerySingleOrDefault<RunRow>(Select + " where r.id = @id", new { id })?.Stored();

    private sealed class RouteRow
    {
        public double DistanceM { get; init; }
        public byte[] Cells { get; init; } = [];
        public string Surface { get; init; } = "";
    }
}
