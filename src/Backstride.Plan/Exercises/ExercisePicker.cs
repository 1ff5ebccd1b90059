using Backstride.Knowledge;

namespace Backstride.Plan.Exercises;

/// <summary>Today's exercises: by stage, never one that is withheld, one of each purpose in turn, not the same every day.</summary>
internal static class ExercisePicker
{
    private const int Most = 6;
    private const int WhenSore = 4;
    private const int OnFlare = 3;
    private const double SoreFrom = 4;

    public static IReadOnlyList<PrescribedExercise> Pick(Situation now)
    {
        if (now.BeSeenFirst) return [];
        var offered = now.Inputs.Catalogue.Exercises.Where(exercise => IsOffered(now, exercise)).ToList();
        var turns = offered.GroupBy(exercise => exercise.Purpose).Select(purpose => Rotated([.. purpose], now.Inputs.Today.DayNumber)).ToList();
        var picked = new List<PrescribedExercise>();
        for (var turn = 0; turn < offered.Count; turn++)
            foreach (var purpose in turns.Where(purpose => turn < purpose.Count))
                if (picked.Count < HowMany(now) && InPlaceOf(now, purpose[turn], offered) is { } exercise && picked.All(other => other.ExerciseId != exercise.Id))
                    picked.Add(Prescribe(now, exercise));
        return picked;
    }

    private static bool IsOffered(Situation now, Exercise exercise) =>
        exercise.Stages.Contains(now.Episode.Stage.Id)
        && !exercise.WithheldFor.Any(now.Patterns.Heeded.Contains)
        && (exercise.OnlyFor.Count == 0 || exercise.OnlyFor.Any(now.Patterns.Heeded.Contains))
        && exercise.Equipment.All(now.Inputs.Equipment.Contains);

    private static int HowMany(Situation now) =>
        now.Pain.Flare ? OnFlare : now.Pain.Now >= SoreFrom || now.Tier == Tier.ClinicSoon ? WhenSore : Most;

    // The same day always gives the same session. The next day starts two further along each purpose, since two are mostly taken,
    // so that a muscle has a day between; one more each week lets every exercise have its turn.
    private static List<Exercise> Rotated(List<Exercise> exercises, int day)
    {
        var start = ((day * (exercises.Count > 2 ? 2 : 1)) + (day / 7)) % exercises.Count;
        return [.. exercises.Skip(start), .. exercises.Take(start)];
    }

    /// <summary>The exercise itself, its harder form when it has become easy, its easier form when it hurt; null when that hurt too.</summary>
    private static Exercise? InPlaceOf(Situation now, Exercise exercise, List<Exercise> offered)
    {
        if (StopRule.Hurt(now, exercise.Id))
            return Offered(exercise.Regression, offered) is { } easier && !StopRule.Hurt(now, easier.Id) ? easier : null;
        var mayProgress = !now.Pain.Flare && now.Tier == Tier.SelfCare && StopRule.HasBecomeEasy(now, exercise.Id);
        return mayProgress && Offered(exercise.Progression, offered) is { } harder && !StopRule.Hurt(now, harder.Id) ? harder : exercise;
    }

    private static Exercise? Offered(string? id, List<Exercise> offered) => offered.Find(exercise => exercise.Id == id);

    private static PrescribedExercise Prescribe(Situation now, Exercise exercise)
    {
        var easy = now.Tier == Tier.SelfCare && StopRule.HasBecomeEasy(now, exercise.Id);
        var dose = now.Pain.Flare ? DoseForToday.Eased(exercise.Dose) : easy ? DoseForToday.Progressed(exercise.Dose) : exercise.Dose;
        return new(exercise.Id, exercise.Name, dose, DoseForToday.Minutes(dose), exercise.Why);
    }
}
