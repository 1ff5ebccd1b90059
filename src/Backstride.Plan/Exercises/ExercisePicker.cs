using Backstride.Knowledge;
using Backstride.Plan.Diary;

namespace Backstride.Plan.Exercises;

/// <summary>Today's exercises: by stage, never one that is withheld, one of each purpose in turn, not the same every day.</summary>
internal static class ExercisePicker
{
    private const int Most = 6;
    private const int WhenSore = 4;
    private const int OnFlare = 3;

    public static IReadOnlyList<PrescribedExercise> Pick(Situation now)
    {
        if (now.BeSeenFirst) return [];
        return AfterWhatHurtToday(now, Morning(now with { Inputs = now.Inputs with { Done = [.. now.Inputs.Done.Where(done => done.Day() < now.Inputs.Today)] } }));
    }

    /// <summary>What hurt today changes the rest of today's session, in the order in which it was told.</summary>
    private static IReadOnlyList<PrescribedExercise> AfterWhatHurtToday(Situation now, List<PrescribedExercise> morning)
    {
        var limit = StopRule.StopAt(now.Patterns);
        IReadOnlyList<PrescribedExercise> left = morning;
        foreach (var done in now.Inputs.Done.Where(done => done.Day() == now.Inputs.Today && done.PainDuring >= limit).OrderBy(done => done.At))
            if (morning.Any(exercise => exercise.ExerciseId == done.ExerciseId))
                left = SessionChange.After(now.Inputs, done.ExerciseId, done.PainDuring!.Value, [.. left.Where(exercise => exercise.ExerciseId != done.ExerciseId)]).Rest;
        return left;
    }

    /// <summary>The session as the day began: logging an exercise does not shuffle what is still to come.</summary>
    private static List<PrescribedExercise> Morning(Situation now)
    {
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
        (exercise.Stages.Contains(now.Episode.Stage.Id) || IsStepBack(now, exercise))
        && Tolerance.Allows(now, exercise)
        && !exercise.About.Any(now.LeftTags.Contains)
        && !exercise.WithheldFor.Any(now.Patterns.Heeded.Contains)
        && (exercise.OnlyFor.Count == 0 || exercise.OnlyFor.Any(now.Patterns.Heeded.Contains))
        && exercise.Equipment.All(now.Inputs.Equipment.Contains);

    // On a high day the gentle exercises of the first two weeks are there for everybody, however long ago it began.
    private static bool IsStepBack(Situation now, Exercise exercise) =>
        now.Irritability == Irritability.High && exercise.Demand == ExerciseDemand.Gentle && exercise.Stages.Any(id => now.Inputs.Catalogue.Stages.Any(stage => stage.Id == id && stage.FromDay < now.Episode.Stage.FromDay));

    private static int HowMany(Situation now) =>
        now.Irritability == Irritability.High ? OnFlare : now.Irritability == Irritability.Moderate || now.Tier == Tier.ClinicSoon ? WhenSore : Most;

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
        var mayProgress = MayProgress(now) && StopRule.HasBecomeEasy(now, exercise);
        return mayProgress && Offered(exercise.Progression, offered) is { } harder && !StopRule.Hurt(now, harder.Id) ? harder : exercise;
    }

    private static bool MayProgress(Situation now) => now.Irritability != Irritability.High && now.Tier == Tier.SelfCare;

    private static Exercise? Offered(string? id, List<Exercise> offered) => offered.Find(exercise => exercise.Id == id);

    private static PrescribedExercise Prescribe(Situation now, Exercise exercise)
    {
        var easy = MayProgress(now) && StopRule.HasBecomeEasy(now, exercise);
        var dose = now.Irritability == Irritability.High ? DoseForToday.Eased(exercise.Dose) : easy ? DoseForToday.Progressed(exercise.Dose) : exercise.Dose;
        return new(exercise.Id, exercise.Name, dose, DoseForToday.Minutes(dose), exercise.Why);
    }
}
