using Backstride.Journal.Storage;
using Backstride.Plan.ReturnToRunning;
using Dapper;

namespace Backstride.Journal;

/// <summary>What the runner tried before the way back to running, and how it went.</summary>
public sealed class GateStore
{
    private const string Select =
        "select id as Id, at_ms as AtMs, offset_minutes as OffsetMinutes, test_id as TestId, passed as Passed, pain as Pain from gate_tests ";

    private readonly Database _database;

    internal GateStore(Database database) => _database = database;

    public long Add(DateTimeOffset at, string testId, bool passed, double? pain) => _database.Write(c => c.QuerySingle<long>("""
        insert into gate_tests (at_ms, offset_minutes, test_id, passed, pain) values (@At, @Offset, @testId, @Passed, @pain) returning id
        """,
        new { At = Moment.Ms(at), Offset = Moment.OffsetMinutes(at), testId, Passed = passed ? 1 : 0, pain }));

    /// <summary>Oldest first, both ends included.</summary>
    public IReadOnlyList<Kept<GateResult>> List(DateTimeOffset from, DateTimeOffset to) => _database.Read(c => c
        .Query<Row>(Select + "where at_ms between @From and @To order by at_ms, id", new { From = Moment.Ms(from), To = Moment.Ms(to) })
        .Select(row => row.Kept()).ToList());

    public bool Remove(long id) => _database.Write(c => c.Execute("delete from gate_tests where id = @id", new { id })) > 0;

    private sealed class Row
    {
        public long Id { get; init; }
        public long AtMs { get; init; }
        public long OffsetMinutes { get; init; }
        public string TestId { get; init; } = "";
        public long Passed { get; init; }
        public double? Pain { get; init; }

        public Kept<GateResult> Kept() => new(Id, new(DateOnly.FromDateTime(Moment.At(AtMs, OffsetMinutes).Date), TestId, Passed != 0, Pain));
    }
}
