namespace Backstride.Running.Files.Fit;

/// <summary>Workout messages to a workout, and the numbers both ways.</summary>
internal static class FitWorkouts
{
    public const double Time = 0, Distance = 1, Open = 5, RepeatUntilSteps = 6;
    public const double TargetSpeed = 0, TargetHeartRate = 1, TargetOpen = 2;

    /// <summary>A heart rate in beats is written above this; below, it is per cent of the highest.</summary>
    public const int BeatsFrom = 100;

    public static Workout? Build(FitContent content) => content.Workout is not { } workout
        ? null
        : new(workout.Name ?? "", SportNames.ToSport(FitProfile.Name("sport", workout.Sport)), [.. content.WorkoutSteps.Select(Step)]);

    private static WorkoutStep Step(FitWorkoutStep s)
    {
        if (s.DurationType == RepeatUntilSteps) return new() { RepeatFrom = (int)Known(s.Duration), Times = (int)Math.Min(Known(s.Target), int.MaxValue) };
        return new()
        {
            Name = s.Name,
            Intensity = s.Intensity is >= 0 and <= (double)WorkoutIntensity.Interval ? (WorkoutIntensity)s.Intensity : s.Intensity > 0 ? WorkoutIntensity.Other : WorkoutIntensity.Active,
            DurationS = s.DurationType == Time ? Value(s.Duration / 1000) : null,
            DistanceM = s.DurationType == Distance ? Value(s.Duration / 100) : null,
            Speed = s.TargetType == TargetSpeed && s.High > 0 ? (s.Low / 1000, s.High / 1000) : null,
            HeartRate = s.TargetType == TargetHeartRate && s.Low >= BeatsFrom && s.High >= BeatsFrom ? ((int)s.Low - BeatsFrom, (int)s.High - BeatsFrom) : null,
        };
    }

    private static double Known(double v) => double.IsNaN(v) ? 0 : v;

    private static double? Value(double v) => double.IsNaN(v) ? null : v;
}
