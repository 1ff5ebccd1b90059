using Backstride.Plan.Diary;

namespace Backstride.Plan.Exercises;

/// <summary>What the diary of exercises asks for: stop one that hurt, move on from one that has become easy.</summary>
internal static class StopRule
{
    private const double StopAt = 4;
    private const double StopAtForLegNerve = 3;
    private const int StoppedDays = 7;
    private const double EasyUpTo = 1;
    private const int EasySessions = 2;
    private const int RecentDays = 14;

    /// <summary>It hurt 4 or more (3 or more with leg-nerve pain) in the last seven days.</summary>
    public static bool Hurt(Situation now, string exerciseId)
    {
        var limit = now.Patterns.IsLeg ? StopAtForLegNerve : StopAt;
        return Of(now, exerciseId, StoppedDays).Any(done => done.PainDuring >= limit);
    }

    /// <summary>The last two times, within two weeks, it hurt 1 or less.</summary>
    public static bool HasBecomeEasy(Situation now, string exerciseId)
    {
        var last = Of(now, exerciseId, RecentDays).OrderBy(done => done.At).TakeLast(EasySessions).ToList();
        return last.Count == EasySessions && last.All(done => done.PainDuring <= EasyUpTo);
    }

    private static IEnumerable<DoneExercise> Of(Situation now, string exerciseId, int days) =>
        now.Inputs.Done.Where(done => done.ExerciseId == exerciseId && now.Inputs.Today.DayNumber - done.Day().DayNumber is var age && age >= 0 && age < days);
}
