using Backstride.Knowledge;

namespace Backstride.Plan.Walking;

/// <summary>How long to walk today and on how many days: up to 30 minutes five times a week (WALKBACK24); the steps are our own.</summary>
internal sealed record WalkRule(int Minutes, int Times, int Bouts)
{
    private const int Goal = 30;
    private const int GoalTimes = 5;
    private const int LeastTimes = 3;
    private const int Start = 10;
    private const int Step = 5;
    private const int DaysAStep = 3;
    private const int FirstStepDay = 3;
    private const int LookBackDays = 14;
    private const int WeekDays = 7;
    private const int LeastWalkMinutes = 5;
    private const int HighAtMost = 15;

    public static WalkRule Of(Situation now)
    {
        var walks = now.Inputs.Walks.Where(walk => now.Inputs.Today.DayNumber - walk.Day.DayNumber is > 0 and <= LookBackDays && walk.MovingS >= LeastWalkMinutes * 60).ToList();
        var (minutes, times) = walks.Count > 0 ? ByRecord(now, walks) : ByDay(now.Episode.Day);
        if (now.Irritability == Irritability.High) minutes = Math.Min(minutes, HighAtMost);
        var bouts = now.Irritability == Irritability.High ? 3 : now.Patterns.IsLeg || now.Irritability == Irritability.Moderate ? 2 : 1;
        return new(minutes, times, minutes > Start || bouts == 3 ? bouts : 1);
    }

    /// <summary>Five minutes more than the longest walk of two weeks, one day more than last week.</summary>
    private static (int Minutes, int Times) ByRecord(Situation now, List<Running.Load.DatedRun> walks)
    {
        var longest = (int)(walks.Max(walk => walk.MovingS) / 60 / Step) * Step;
        var days = walks.Where(walk => now.Inputs.Today.DayNumber - walk.Day.DayNumber <= WeekDays).Select(walk => walk.Day).Distinct().Count();
        return (Math.Clamp(longest + Step, Start, Goal), Math.Clamp(days + 1, LeastTimes, GoalTimes));
    }

    /// <summary>Without walks on record, by the day of the episode: ten minutes on day 3, half an hour from day 15; three days in the first week, five from the third.</summary>
    private static (int Minutes, int Times) ByDay(int day) =>
        (Math.Clamp(Start + (Step * ((day - FirstStepDay) / DaysAStep)), Start, Goal), Math.Clamp(LeastTimes + (day / WeekDays), LeastTimes, GoalTimes));
}
