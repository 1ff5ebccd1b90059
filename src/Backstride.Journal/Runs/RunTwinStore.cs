using Backstride.Journal.Storage;
using Dapper;

namespace Backstride.Journal;

/// <summary>Runs that two devices recorded, and which of them counts.</summary>
public sealed class RunTwinStore
{
    private readonly Database _database;

    internal RunTwinStore(Database database) => _database = database;

    /// <summary>Those not answered yet, newest first; with <paramref name="answered"/> all.</summary>
    public IReadOnlyList<RunTwin> List(bool answered = false) => _database.Read(c => c
        .Query<Row>("""
            select t.first_id as First, t.second_id as Second, t.answer as Answer from run_twins t join runs r on r.id = t.first_id
            where @answered or t.answer is null order by r.start_ms desc, t.second_id
            """, new { answered })
        .Select(row => new RunTwin(RunStore.Find(c, row.First)!, RunStore.Find(c, row.Second)!, row.Answer)).ToList());

    /// <summary>What is asked or was said of one run.</summary>
    public IReadOnlyList<RunTwin> Of(long run) => [.. List(answered: true).Where(twin => twin.First.Id == run || twin.Second.Id == run)];

    /// <summary>Says that of two runs at the same time this one counts; false when nothing was asked of it.</summary>
    public bool Count(long run) => _database.Write(c => c.Execute("""
        update run_twins set answer = case when first_id = @run then 'first' else 'second' end where first_id = @run or second_id = @run
        """, new { run })) > 0;

    /// <summary>Says that a run and those at the same time are different runs.</summary>
    public bool CountBoth(long run) => _database.Write(c =>
        c.Execute("update run_twins set answer = 'both' where first_id = @run or second_id = @run", new { run })) > 0;

    private sealed class Row
    {
        public long First { get; init; }
        public long Second { get; init; }
        public string? Answer { get; init; }
    }
}
