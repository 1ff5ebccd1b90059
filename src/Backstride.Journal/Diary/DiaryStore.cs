using Backstride.Journal.Storage;
using Backstride.Plan;
using Dapper;

namespace Backstride.Journal;

/// <summary>Pain scores and exercises done. Entries come back with the clock offset they were written with.</summary>
public sealed class DiaryStore
{
    private readonly Database _database;

    internal DiaryStore(Database database) => _database = database;

    public long AddPain(PainEntry entry) => _database.Write(c => c.QuerySingle<long>("""
        insert into pain (at_ms, offset_minutes, score, place, run_id, below_knee)
        values (@At, @Offset, @Score, @Where, @RunId, @BelowKnee) returning id
        """,
        new { At = Moment.Ms(entry.At), Offset = Moment.OffsetMinutes(entry.At), entry.Score, entry.Where, entry.RunId, BelowKnee = entry.BelowKnee ? 1 : 0 }));

    public long AddExercise(DoneExercise done) => _database.Write(c => c.QuerySingle<long>("""
        insert into exercises_done (at_ms, offset_minutes, exercise_id, pain_during)
        values (@At, @Offset, @ExerciseId, @PainDuring) returning id
        """,
        new { At = Moment.Ms(done.At), Offset = Moment.OffsetMinutes(done.At), done.ExerciseId, done.PainDuring }));

    /// <summary>Oldest first, both ends included.</summary>
    public IReadOnlyList<PainEntry> Pain(DateTimeOffset from, DateTimeOffset to) => _database.Read(c => c
        .Query<PainRow>("""
            select at_ms as AtMs, offset_minutes as OffsetMinutes, score as Score, place as Place, run_id as RunId, below_knee as BelowKnee
            from pain where at_ms between @From and @To order by at_ms, id
            """, Span(from, to))
        .Select(r => new PainEntry(Moment.At(r.AtMs, r.OffsetMinutes), r.Score, r.Place, r.RunId, r.BelowKnee != 0)).ToList());

    /// <summary>Oldest first, both ends included.</summary>
    public IReadOnlyList<DoneExercise> Exercises(DateTimeOffset from, DateTimeOffset to) => _database.Read(c => c
        .Query<DoneRow>("""
            select at_ms as AtMs, offset_minutes as OffsetMinutes, exercise_id as ExerciseId, pain_during as PainDuring
            from exercises_done where at_ms between @From and @To order by at_ms, id
            """, Span(from, to))
        .Select(r => new DoneExercise(Moment.At(r.AtMs, r.OffsetMinutes), r.ExerciseId, r.PainDuring)).ToList());

    private static object Span(DateTimeOffset from, DateTimeOffset to) => new { From = Moment.Ms(from), To = Moment.Ms(to) };

    private sealed class PainRow
    {
        public long AtMs { get; init; }
        public long OffsetMinutes { get; init; }
        public double Score { get; init; }
        public string? Place { get; init; }
        public long? RunId { get; init; }
        public long BelowKnee { get; init; }
    }

    private sealed class DoneRow
    {
        public long AtMs { get; init; }
        public long OffsetMinutes { get; init; }
        public string ExerciseId { get; init; } = "";
        public double? PainDuring { get; init; }
    }
}
