namespace Backstride.Running.Files;

/// <summary>A session laid out step by step, for a watch to lead through.</summary>
public sealed record Workout(string Name, Sport Sport, IReadOnlyList<WorkoutStep> Steps);
