using Backstride.Knowledge;
using Backstride.Plan.Exercises;

namespace Backstride.App.CommandLine.Json;

/// <summary>An exercise with its dose of today.</summary>
internal sealed record ExerciseJson(string Id, string Name, Dose Dose, double Minutes, string Why)
{
    public static ExerciseJson Of(PrescribedExercise exercise) => new(exercise.ExerciseId, exercise.Name, exercise.Dose, exercise.Minutes, exercise.Why);
}
