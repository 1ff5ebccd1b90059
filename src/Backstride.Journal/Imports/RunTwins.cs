using Backstride.Journal.Storage;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal.Imports;

/// <summary>Finds runs that overlap in time: two devices that recorded one run, or two runs of which one has its clock wrong. Only the runner knows.</summary>
internal sealed class RunTwins(SqliteConnection connection) : IDisposable
{
    /// <summary>They share at least this part of the longer one. A file that runs for a month is nobody's twin.</summary>
    private readonly Statement _ask = new(connection, """
        insert or ignore into run_twins (first_id, second_id)
        select o.id, n.id from runs n join runs o on o.start_ms between n.start_ms - 86400000 and n.start_ms + cast(n.elapsed_s * 1000 as integer)
        where n.id = ?1 and o.file_id <> ?2 and n.start_ms > 0
          and o.sport in ('Running', 'Walking', 'Hiking', 'Unknown') and n.sport in ('Running', 'Walking', 'Hiking', 'Unknown')
          and min(o.start_ms + o.elapsed_s * 1000, n.start_ms + n.elapsed_s * 1000) - max(o.start_ms, n.start_ms)
              >= 0.5 * 1000 * max(o.elapsed_s, n.elapsed_s)
          and max(o.elapsed_s, n.elapsed_s) > 0
        order by o.id limit 3
        """);

    public void Ask(long run, long file) => _ask.Put(1, run).Put(2, file).Run();

    public void Dispose() => _ask.Dispose();
}
