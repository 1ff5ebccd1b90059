using Backstride.Journal.Diary;
using Backstride.Journal.Storage;
using Backstride.Plan;
using Dapper;

namespace Backstride.Journal;

/// <summary>Pain scores and exercises done. Entries come back with the clock offset they were written with.</summary>
public sealed class DiaryStore
{
    private const string Within = " where at_ms between @From and @To order by at_ms, id";

    private readonly Database _database;

    internal DiaryStore(Database database) => _database = database;

    public long AddPain(PainEntry entry) => _database.Write(c => c.QuerySingle<long>("""
        insert into pain (at_ms, offset_minutes, score, place, run_id, below_knee)
        values (@At, @Offset, @Score, @Where, @RunId, @BelowKnee) returning id
        """,
        new { At = Moment.Ms(entry.At), Offset = Moment.OffsetMinutes(entry.At), entry.Score, entry.Where, entry.RunId, BelowKnee = entry.BelowKnee ? 1 : 0 }));

    public long AddExercise(DoneExercise done) => _database.Write(c => c.QuerySingle<long>("""
        insert into exercises_done (at_ms, offset_minutes, exercise_id, pain_during, effort)
        values (@At, @Offset, @ExerciseId, @PainDuring, @Effort) returning id
        """,
        new { At = Moment.Ms(done.At), Offset = Moment.OffsetMinutes(done.At), done.ExerciseId, done.PainDuring, done.Effort }));

    /// <summary>Oldest first, both ends included.</summary>
    public IReadOnlyList<PainEntry> Pain(DateTimeOffset from, DateTimeOffset to) => [.. KeptPain(from, to).Select(kept => kept.Entry)];

    /// <summary>As <see cref="Pain"/>, with their numbers.</summary>
    public IReadOnlyList<Kept<PainEntry>> KeptPain(DateTimeOffset from, DateTimeOffset to) => _database.Read(c => c
        .Query<PainRow>(PainRow.Select + Within, Span(from, to)).Select(row => row.Kept()).ToList());

    /// <summary>Null when there is no such entry.</summary>
    public Kept<PainEntry>? FindPain(long id) => _database.Read(c =>
        c.QuerySingleOrDefault<PainRow>(PainRow.Select + " where id = @id", new { id })?.Kept());

    /// <summary>False when there is no such entry.</summary>
    public bool ChangePain(long id, PainEntry entry) => _database.Write(c => c.Execute("""
        update pain set at_ms = @At, offset_minutes = @Offset, score = @Score, place = @Where, run_id = @RunId, below_knee = @BelowKnee where id = @id
        """,
        new { id, At = Moment.Ms(entry.At), Offset = Moment.OffsetMinutes(entry.At), entry.Score, entry.Where, entry.RunId, BelowKnee = entry.BelowKnee ? 1 : 0 })) > 0;

    public bool RemovePain(long id) => _database.Write(c => c.Execute("delete from pain where id = @id", new { id })) > 0;

    /// <summary>Oldest first, both ends included.</summary>
    public IReadOnlyList<DoneExercise> Exercises(DateTimeOffset from, DateTimeOffset to) => [.. KeptExercises(from, to).Select(kept => kept.Entry)];

    /// <summary>As <see cref="Exercises"/>, with their numbers.</summary>
    public IReadOnlyList<Kept<DoneExercise>> KeptExercises(DateTimeOffset from, DateTimeOffset to) => _database.Read(c => c
        .Query<DoneRow>(DoneRow.Select + Within, Span(from, to)).Select(row => row.Kept()).ToList());

    /// <summary>Null when there is no such entry.</summary>
    public Kept<DoneExercise>? FindExercise(long id) => _database.Read(c =>
        c.QuerySingleOrDefault<DoneRow>(DoneRow.Select + " where id = @id", new { id })?.Kept());

    /// <summary>False when there is no such entry.</summary>
    public bool ChangeExercise(long id, DoneExercise done) => _database.Write(c => c.Execute("""
        update exercises_done set at_ms = @At, offset_minutes = @Offset, exercise_id = @ExerciseId, pain_during = @PainDuring, effort = @Effort where id = @id
        """,
        new { id, At = Moment.Ms(done.At), Offset = Moment.OffsetMinutes(done.At), done.ExerciseId, done.PainDuring, done.Effort })) > 0;

    public bool RemoveExercise(long id) => _database.Write(c => c.Execute("delete from exercises_done where id = @id", new { id })) > 0;

    private static object Span(DateTimeOffset from, DateTimeOffset to) => new { From = Moment.Ms(from), To = Moment.Ms(to) };
}
