using Backstride.Knowledge;

namespace Backstride.Plan.Exercises;

/// <summary>Exercises as timed steps: getting ready, sets or holds, rests, changes of side. Together they last as long as the plan reckons.</summary>
public static class TimedSession
{
    // A hold of a second or two is only the rhythm of the movement.
    private const double ShortestHold = 4;

    public static IReadOnlyList<SessionStep> Of(IReadOnlyList<PrescribedExercise> exercises) => [.. exercises.SelectMany(Steps)];

    public static IReadOnlyList<SessionStep> Steps(PrescribedExercise exercise)
    {
        var (id, dose) = (exercise.ExerciseId, exercise.Dose);
        var sides = dose.PerSide ? 2 : 1;
        List<SessionStep> steps = [new(id, StepKind.Ready, "", (int)DoseForToday.GetReadySeconds)];
        for (var set = 1; set <= dose.Sets; set++)
            for (var side = 0; side < sides; side++)
            {
                var name = Name(dose, set, side);
                steps.AddRange(dose.HoldSeconds >= ShortestHold ? Holds(id, dose, name) : [new(id, StepKind.Work, Join(name, dose.Repetitions > 1 ? $"{dose.Repetitions} times" : null), Whole(dose.Repetitions * (dose.HoldSeconds + DoseForToday.MoveSeconds)))]);
                if ((set < dose.Sets || side + 1 < sides) && dose.RestSeconds > 0)
                    steps.Add(new(id, side + 1 < sides ? StepKind.Switch : StepKind.Rest, "", Whole(dose.RestSeconds)));
            }

        return steps;
    }

    private static IEnumerable<SessionStep> Holds(string id, Dose dose, string? name)
    {
        for (var hold = 1; hold <= dose.Repetitions; hold++)
        {
            yield return new(id, StepKind.Hold, Join(name, dose.Repetitions > 1 ? $"hold {hold} of {dose.Repetitions}" : null), Whole(dose.HoldSeconds));
            yield return new(id, StepKind.LetGo, name is null ? "" : Join(name, null), (int)DoseForToday.MoveSeconds);
        }
    }

    private static string? Name(Dose dose, int set, int side)
    {
        var words = Join(dose.Sets > 1 ? $"set {set} of {dose.Sets}" : null, dose.PerSide ? side == 0 ? "one side" : "other side" : null);
        return words.Length == 0 ? null : words;
    }

    private static string Join(string? one, string? other)
    {
        var words = string.Join(", ", new[] { one, other }.OfType<string>());
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static int Whole(double seconds) => (int)Math.Round(seconds);
}
