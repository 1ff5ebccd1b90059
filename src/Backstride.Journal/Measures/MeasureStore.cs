using System.Globalization;
using Backstride.Clinic.Measures;
using Backstride.Journal.Measures;
using Backstride.Journal.Storage;
using Dapper;

namespace Backstride.Journal;

/// <summary>Measures filled in, and the days on which the runner wanted nothing more asked.</summary>
public sealed class MeasureStore
{
    private readonly Database _database;

    internal MeasureStore(Database database) => _database = database;

    public long Add(MeasureEntry entry) => _database.Write(c => c.QuerySingle<long>("""
        insert into measures (at_ms, offset_minutes, measure_id, values_json, score)
        values (@At, @Offset, @MeasureId, @Values, @Score) returning id
        """,
        Columns(entry)));

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Kept<MeasureEntry>> All() => _database.Read(c => c
        .Query<MeasureRow>(MeasureRow.Select + " order by at_ms, id").Select(row => row.Kept()).ToList());

    /// <summary>Null when there is no such entry.</summary>
    public Kept<MeasureEntry>? Find(long id) => _database.Read(c =>
        c.QuerySingleOrDefault<MeasureRow>(MeasureRow.Select + " where id = @id", new { id })?.Kept());

    /// <summary>False when there is no such entry. It stays an entry of its measure.</summary>
    public bool Change(long id, MeasureEntry entry) => _database.Write(c => c.Execute("""
        update measures set at_ms = @At, offset_minutes = @Offset, values_json = @Values, score = @Score where id = @Id and measure_id = @MeasureId
        """,
        Columns(entry, id))) > 0;

    public bool Remove(long id) => _database.Write(c => c.Execute("delete from measures where id = @id", new { id })) > 0;

    /// <summary>"Not today".</summary>
    public void PutOff(DateOnly day) => _database.Write(c => c.Execute("insert or ignore into asks_put_off (day) values (@Day)", new { Day = Text(day) }));

    public bool IsPutOff(DateOnly day) => _database.Read(c => c.ExecuteScalar<long>("select count(*) from asks_put_off where day = @Day", new { Day = Text(day) })) > 0;

    private static object Columns(MeasureEntry entry, long id = 0) => new
    {
        Id = id,
        At = Moment.Ms(entry.At),
        Offset = Moment.OffsetMinutes(entry.At),
        entry.MeasureId,
        Values = Document.Write(entry.Values),
        entry.Score,
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
