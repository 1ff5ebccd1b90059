namespace Backstride.Running.Files.Fit;

/// <summary>Writes a workout as a FIT file that a watch takes into its list of sessions.</summary>
public static class FitWorkoutWriter
{
    private const byte FileIdLocal = 0, WorkoutLocal = 1, StepLocal = 2, NamedStepLocal = 3;
    private const double WorkoutFile = 5, Development = 255;

    /// <param name="created">The moment it was made; watches tell files apart by it.</param>
    public static byte[] Write(Workout workout, DateTimeOffset created)
    {
        using var file = new FitFileBuilder();
        file.Message(FileIdLocal, "file_id", [("type", WorkoutFile), ("manufacturer", Development), ("product", 0), ("serial_number", 1), ("time_created", FitTime.FromUtc(created))]);
        file.Message(WorkoutLocal, "workout", [("sport", FitProfile.Number("sport", workout.Sport.ToString()) ?? 0), ("num_valid_steps", workout.Steps.Count)], ("wkt_name", workout.Name));
        for (var i = 0; i < workout.Steps.Count; i++) Step(file, workout.Steps[i], i);
        return file.Finish();
    }

    private static void Step(FitFileBuilder file, WorkoutStep step, int index)
    {
        var (durationType, duration) = step switch
        {
            { RepeatFrom: { } from } => (FitWorkouts.RepeatUntilSteps, from),
            { DurationS: { } seconds } => (FitWorkouts.Time, seconds * 1000),
            { DistanceM: { } metres } => (FitWorkouts.Distance, metres * 100),
            _ => (FitWorkouts.Open, double.NaN),
        };
        var (targetType, target, low, high) = step switch
        {
            { RepeatFrom: not null } => (double.NaN, step.Times, double.NaN, double.NaN),
            { Speed: { } speed } => (FitWorkouts.TargetSpeed, 0.0, speed.LowMps * 1000, speed.HighMps * 1000),
            { HeartRate: { } rate } => (FitWorkouts.TargetHeartRate, 0.0, rate.LowBpm + FitWorkouts.BeatsFrom, rate.HighBpm + FitWorkouts.BeatsFrom),
            _ => (FitWorkouts.TargetOpen, 0.0, double.NaN, double.NaN),
        };
        var repeats = step.RepeatFrom is not null;
        file.Message(step.Name is null ? StepLocal : NamedStepLocal, "workout_step",
            [("message_index", index), ("duration_type", durationType), ("duration_value", duration), ("target_type", targetType), ("target_value", target),
                ("custom_target_value_low", low), ("custom_target_value_high", high), ("intensity", repeats ? double.NaN : (double)step.Intensity)],
            step.Name is { } name ? ("wkt_step_name", name) : null);
    }
}
