using Backstride.Knowledge;
using Backstride.Plan.Exercises;

namespace Backstride.App.Web.Move;

/// <summary>One stretch of the timed session: a set of an exercise on one side.</summary>
/// <param name="Part">"Set 1 of 2, left side"; empty when there is only one.</param>
/// <param name="WorkSeconds">How long the set is given.</param>
/// <param name="RestSeconds">The rest after it.</param>
public sealed record SessionStep(string ExerciseId, string Part, int WorkSeconds, int RestSeconds)
{
    private const int ShortestSeconds = 5;

    /// <summary>The sets of one exercise; together with their rests they last as long as the plan reckons.</summary>
    public static IReadOnlyList<SessionStep> Of(PrescribedExercise exercise)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        var dose = exercise.Dose;
        var sides = dose.PerSide ? 2 : 1;
        var count = Math.Max(1, dose.Sets * sides);
        var rests = dose.RestSeconds * (count - 1);
        var work = (int)Math.Max(ShortestSeconds, Math.Round((60 * exercise.Minutes - rests) / count));
        return [.. from set in Enumerable.Range(1, Math.Max(1, dose.Sets))
                   from side in Enumerable.Range(0, sides)
                   select new SessionStep(exercise.ExerciseId, Name(dose, set, side), work, (int)dose.RestSeconds)];
    }

    private static string Name(Dose dose, int set, int side)
    {
        string?[] parts = [dose.Sets > 1 ? $"Set {set} of {dose.Sets}" : null, dose.PerSide ? side == 0 ? "one side" : "other side" : null];
        var words = string.Join(", ", parts.OfType<string>());
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
