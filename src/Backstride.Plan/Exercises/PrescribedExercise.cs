using Backstride.Knowledge;

namespace Backstride.Plan.Exercises;

/// <summary>An exercise with today's dose.</summary>
public sealed record PrescribedExercise(string ExerciseId, string Name, Dose Dose, double Minutes, string Why);
