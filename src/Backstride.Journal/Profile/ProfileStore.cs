using Backstride.Journal.Storage;
using Backstride.Spine.Anatomy;
using Dapper;

namespace Backstride.Journal;

/// <summary>What the runner told about their body. One row, or none yet.</summary>
public sealed class ProfileStore
{
    private readonly Database _database;

    internal ProfileStore(Database database) => _database = database;

    /// <summary><see cref="Profile.Unknown"/> until something was saved.</summary>
    public Profile Read() => _database.Read(c => c.QuerySingleOrDefault<Row>(
        "select mass_kg as MassKg, stature_m as StatureM, sex as Sex, region as Region, break_minutes as BreakMinutes, equipment_json as Equipment, sleep_from_minutes as SleepFrom, sleep_to_minutes as SleepTo, running_until_ms as RunningUntilMs from profile"))
        is { } row
            ? new(row.MassKg, row.StatureM, Enum.Parse<Sex>(row.Sex, ignoreCase: true), row.Region, (int)row.BreakMinutes) {
                Equipment = Document.Read<List<string>>(row.Equipment),
                Sleep = row is { SleepFrom: { } from, SleepTo: { } to } ? new(Clock(from), Clock(to)) : null,
                RunningUntil = row.RunningUntilMs is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null,
            }
            : Profile.Unknown;

    public void Save(Profile profile) => _database.Write(c => c.Execute("""
        insert into profile (id, mass_kg, stature_m, sex, region, break_minutes, equipment_json, sleep_from_minutes, sleep_to_minutes, running_until_ms)
        values (1, @MassKg, @StatureM, @Sex, @Region, @BreakMinutes, @Equipment, @SleepFrom, @SleepTo, @RunningUntilMs)
        on conflict (id) do update set mass_kg = excluded.mass_kg, stature_m = excluded.stature_m, sex = excluded.sex,
          region = excluded.region, break_minutes = excluded.break_minutes, equipment_json = excluded.equipment_json,
          sleep_from_minutes = excluded.sleep_from_minutes, sleep_to_minutes = excluded.sleep_to_minutes, running_until_ms = excluded.running_until_ms
        """,
        new
        {
            profile.MassKg, profile.StatureM, Sex = profile.Sex.ToString().ToLowerInvariant(), profile.Region, profile.BreakMinutes,
            Equipment = Document.Write(profile.Equipment),
            SleepFrom = Minutes(profile.Sleep?.From), SleepTo = Minutes(profile.Sleep?.To), RunningUntilMs = profile.RunningUntil?.ToUnixTimeMilliseconds(),
        }));

    private static TimeOnly Clock(long minutes) => TimeOnly.MinValue.AddMinutes(minutes);

    private static int? Minutes(TimeOnly? clock) => clock is { } time ? (time.Hour * 60) + time.Minute : null;

    private sealed class Row
    {
        public double? MassKg { get; init; }
        public double? StatureM { get; init; }
        public string Sex { get; init; } = "";
        public string Region { get; init; } = "";
        public long BreakMinutes { get; init; }
        public string Equipment { get; init; } = "[]";
        public long? SleepFrom { get; init; }
        public long? SleepTo { get; init; }
        public long? RunningUntilMs { get; init; }
    }
}
