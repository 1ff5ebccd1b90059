using Backstride.Plan.ReturnToRunning;
using Backstride.Running.Files;

namespace Backstride.App.CommandLine;

/// <summary>Today's run as steps for a watch.</summary>
internal static class TodayWorkout
{
    /// <summary>Null when there is no running today.</summary>
    public static Workout? Of(RunningAdvice advice)
    {
        if (!advice.Allowed) return null;
        if (advice.Ladder is not { } ladder)
            return new("Backstride run", Sport.Running, [new() { Name = "Run", DistanceM = advice.MaxKm * 1000 }]);
        var run = new WorkoutStep { Name = "Run", Intensity = WorkoutIntensity.Interval, DurationS = ladder.RunMinutes * 60 };
        if (ladder.WalkMinutes <= 0) return new("Backstride run", Sport.Running, [run]);
        var walk = new WorkoutStep { Name = "Walk", Intensity = WorkoutIntensity.Recovery, DurationS = ladder.WalkMinutes * 60 };
        return ladder.Rounds > 1
            ? new("Backstride walk-run", Sport.Running, [run, walk, new() { RepeatFrom = 0, Times = ladder.Rounds }])
            : new("Backstride walk-run", Sport.Running, [run, walk]);
    }
}
