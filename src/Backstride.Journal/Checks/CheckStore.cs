using Backstride.Clinic.Answers;
using Backstride.Journal.Checks;
using Backstride.Journal.Storage;
using Backstride.Knowledge;
using Dapper;

namespace Backstride.Journal;

/// <summary>Checks taken, and the one under way.</summary>
public sealed class CheckStore
{
    private const string Select = "select id as Id, started_ms as StartedMs, finished_ms as FinishedMs, answers_json as Answers, tier as Tier, short_why as ShortWhy from checks ";

    private readonly Database _database;

    internal CheckStore(Database database) => _database = database;

    public CheckRecord Start(DateTimeOffset at) => Start(at, shortWhy: null);

    /// <summary>A short check of the warning signs alone.</summary>
    /// <param name="why">What led to it, as a word.</param>
    public CheckRecord StartShort(DateTimeOffset at, string why) => Start(at, why);

    /// <summary>The check that is under way: begun, not finished, and after the newest finished one.</summary>
    public CheckRecord? Unfinished() => One(
        "where finished_ms is null and id > (select coalesce(max(id), 0) from checks where finished_ms is not null) order by id desc limit 1");

    public CheckRecord? Find(long id) => One("where id = @id", new { id });

    public void SaveAnswers(long id, AnswerSet answers) => _database.Write(c => c.Execute(
        "update checks set answers_json = @Answers where id = @id", new { id, Answers = AnswerDocument.Write(answers) }));

    public void Finish(long id, AnswerSet answers, Tier tier, DateTimeOffset at) => _database.Write(c => c.Execute(
        "update checks set answers_json = @Answers, tier = @Tier, finished_ms = @At where id = @id",
        new { id, Answers = AnswerDocument.Write(answers), Tier = tier.ToString(), At = Moment.Ms(at) }));

    /// <summary>Drops a check that was begun and not finished; a finished one stays.</summary>
    public void Discard(long id) => _database.Write(c => c.Execute("delete from checks where id = @id and finished_ms is null", new { id }));

    /// <summary>The newest finished check.</summary>
    public CheckRecord? Latest() => One("where finished_ms is not null order by finished_ms desc, id desc limit 1");

    /// <summary>Finished checks, newest first.</summary>
    public IReadOnlyList<CheckRecord> Finished() => _database.Read(c => c
        .Query<Row>(Select + "where finished_ms is not null order by finished_ms desc, id desc").Select(r => r.Record()).ToList());

    private CheckRecord Start(DateTimeOffset at, string? shortWhy)
    {
        var id = _database.Write(c => c.QuerySingle<long>(
            "insert into checks (started_ms, answers_json, short_why) values (@At, '{}', @shortWhy) returning id", new { At = Moment.Ms(at), shortWhy }));
        return new(id, Moment.Utc(Moment.Ms(at)), null, AnswerSet.Empty, null) { ShortWhy = shortWhy };
    }

    private CheckRecord? One(string where, object? values = null) => _database.Read(c => c.QueryFirstOrDefault<Row>(Select + where, values))?.Record();

    private sealed class Row
    {
        public long Id { get; init; }
        public long StartedMs { get; init; }
        public long? FinishedMs { get; init; }
        public string Answers { get; init; } = "";
        public string? Tier { get; init; }
        public string? ShortWhy { get; init; }

        public CheckRecord Record() => new(
            Id,
            Moment.Utc(StartedMs),
            FinishedMs is { } finished ? Moment.Utc(finished) : null,
            AnswerDocument.Read(Answers),
            Tier is null ? null : Enum.Parse<Tier>(Tier))
        {
            ShortWhy = ShortWhy,
        };
    }
}
