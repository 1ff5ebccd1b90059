using Backstride.Journal.Storage;
using Backstride.Plan;

namespace Backstride.Journal.Diary;

/// <summary>A done exercise as its table holds it.</summary>
internal sealed class DoneRow
{
    public const string Select =
        "select id as Id, at_ms as AtMs, offset_minutes as OffsetMinutes, exercise_id as ExerciseId, pain_during as PainDuring, effort as Effort from exercises_done";

    public long Id { get; init; }
    public long AtMs { get; init; }
    public long OffsetMinutes { get; init; }
    public string ExerciseId { get; init; } = "";
    public double? PainDuring { get; init; }
    public double? Effort { get; init; }

    public Kept<DoneExercise> Kept() => new(Id, new(Moment.At(AtMs, OffsetMinutes), ExerciseId, PainDuring, Effort));
}
