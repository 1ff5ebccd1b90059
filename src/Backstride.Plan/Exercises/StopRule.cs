using Backstride.Knowledge;
using Backstride.Plan.Diary;
using Backstride.Plan.Stages;

namespace Backstride.Plan.Exercises;

/// <summary>What the diary of exercises asks for: stop one that hurt, move on from one that has become easy.</summary>
public static class StopRule
{
    private const double StopAtOtherwise = 4;
    private const double StopAtForLegNerve = 3;
    private const int StoppedDays = 7;
    private const double EasyUpTo = 2;
    private const int EasySessions = 2;
    private const int RecentDays = 14;

    /// <summary>The score from which an exercise is left for the week, 0 to 10: lower with leg pain. Backstride's own judgement; the papers differ.</summary>
    public static double StopAt(PlanInputs inputs) => inputs.Check is { } check ? StopAt(LikelyPatterns.Of(check)) : StopAtOtherwise;

    /// <summary>It hurt 4 or more (3 or more with leg-nerve pain) in the last seven days.</summary>
    internal static bool Hurt(Situation now, string exerciseId)
    {
        var limit = StopAt(now.Patterns);
        return Of(now, exerciseId, StoppedDays).Any(done => done.PainDuring >= limit);
    }

    /// <summary>The last two times, within two weeks and on two days, it felt easier than it should and hurt 2 or less. Without effort nobody can tell.</summary>
    internal static bool HasBecomeEasy(Situation now, Exercise exercise)
    {
        var last = Of(now, exercise.Id, RecentDays).GroupBy(done => done.Day()).OrderBy(day => day.Key).TakeLast(EasySessions).ToList();
        return last.Count == EasySessions && last.SelectMany(day => day).All(done => done.PainDuring <= EasyUpTo && done.Effort < exercise.TargetEffort);
    }

    internal static double StopAt(LikelyPatterns patterns) => patterns.IsLeg ? StopAtForLegNerve : StopAtOtherwise;

    private static IEnumerable<DoneExercise> Of(Situation now, string exerciseId, int days) =>
        now.Inputs.Done.Where(done => done.ExerciseId == exerciseId && now.Inputs.Today.DayNumber - done.Day().DayNumber is var age && age >= 0 && age < days);
}
