namespace Backstride.Plan;

/// <summary>An exercise the runner did.</summary>
/// <param name="PainDuring">0 to 10, when given.</param>
/// <param name="Effort">How hard it felt, 0 to 10, when given.</param>
public sealed record DoneExercise(DateTimeOffset At, string ExerciseId, double? PainDuring, double? Effort = null);
