using Backstride.Knowledge;
using Backstride.Plan.Texts;

namespace Backstride.Plan.Exercises;

/// <summary>What becomes of a running session when one of its exercises hurts.</summary>
/// <param name="Why">What changed and for what reason, to be shown at once.</param>
/// <param name="Rest">What is left of the session, with its doses; empty when it ends here.</param>
/// <param name="Stopped">The session ends, or this exercise does.</param>
public sealed record SessionChange(PlanItem Why, IReadOnlyList<PrescribedExercise> Rest, bool Stopped)
{
    /// <summary>From here on the whole session ends; our own judgement.</summary>
    public const double EndFrom = 7;

    private const double RiseOverNow = 4;

    /// <summary>The rest of a session after <paramref name="exerciseId"/> hurt <paramref name="pain"/> of 10.</summary>
    /// <param name="rest">What was still to come, in its order, without the one that hurt.</param>
    public static SessionChange After(PlanInputs inputs, string exerciseId, double pain, IReadOnlyList<PrescribedExercise> rest)
    {
        var texts = new PlanTexts(inputs.Catalogue);
        var limit = StopRule.StopAt(inputs);
        var hurt = inputs.Catalogue.Exercises.First(exercise => exercise.Id == exerciseId);
        PlanItem Say(string rule) => texts.Rule(rule, ("exercise", hurt.Name), ("pain", pain), ("limit", limit));

        if (pain < limit) return new(Say("session-go-on"), rest, Stopped: false);
        var before = Diary.PainPicture.Of(inputs).Now;
        if (pain >= EndFrom || pain >= before + RiseOverNow) return new(Say("session-stop"), [], Stopped: true);
        return new(Say("session-skip"), [.. rest.Where(other => !Shares(inputs.Catalogue, hurt, other)).Select(Eased)], Stopped: true);
    }

    private static bool Shares(Catalogue catalogue, Exercise hurt, PrescribedExercise other) =>
        other.ExerciseId == hurt.Id || catalogue.Exercises.Any(exercise => exercise.Id == other.ExerciseId && exercise.Muscles.Any(hurt.Muscles.Contains));

    private static PrescribedExercise Eased(PrescribedExercise other)
    {
        var dose = DoseForToday.Eased(other.Dose);
        return other with { Dose = dose, Minutes = DoseForToday.Minutes(dose) };
    }
}
