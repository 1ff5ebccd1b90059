namespace Backstride.Plan.Exercises;

/// <summary>One stretch of a timed session.</summary>
/// <param name="Part">"Set 1 of 2, one side", "Hold 3 of 6"; empty when there is nothing to tell apart.</param>
public sealed record SessionStep(string ExerciseId, StepKind Kind, string Part, int Seconds);
