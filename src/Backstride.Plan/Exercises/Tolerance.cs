using Backstride.Knowledge;
using Backstride.Plan.Diary;

namespace Backstride.Plan.Exercises;

/// <summary>What today's back is up to: how easily it is stirred, and what it took well of late.</summary>
internal static class Tolerance
{
    private const double TakenWellUpTo = 2;
    private const int TakenWellTimes = 2;
    private const int RecentDays = 14;

    /// <summary>The demand that anybody with a back this easily stirred may be asked for.</summary>
    public static ExerciseDemand Most(Irritability irritability) => irritability switch
    {
        Irritability.High => ExerciseDemand.Gentle,
        Irritability.Moderate => ExerciseDemand.Steady,
        _ => ExerciseDemand.Strong,
    };

    /// <summary>Within what today allows, or one step above it when this very exercise was taken well twice in two weeks. Never above on a high day.</summary>
    public static bool Allows(Situation now, Exercise exercise)
    {
        var most = Most(now.Irritability);
        if (exercise.Demand <= most) return true;
        return now.Irritability == Irritability.Moderate && exercise.Demand == most + 1 && TakenWell(now, exercise.Id);
    }

    private static bool TakenWell(Situation now, string exerciseId)
    {
        var last = now.Inputs.Done.Where(done => done.ExerciseId == exerciseId && done.PainDuring is not null && now.Inputs.Today.DayNumber - done.Day().DayNumber is >= 0 and < RecentDays)
            .OrderBy(done => done.At).TakeLast(TakenWellTimes).ToList();
        return last.Count == TakenWellTimes && last.All(done => done.PainDuring <= TakenWellUpTo);
    }
}
