using Backstride.Running.Files;
using Backstride.Running.Files.Fit;

namespace Backstride.Running.Tests.Fit;

/// <summary>Sessions for a watch: what is written comes back.</summary>
public class FitWorkoutTests
{
    [Fact]
    public void A_session_of_every_kind_of_step_comes_back()
    {
        var written = new Workout("Gehen und Läufe", Sport.Running,
        [
            new() { Name = "Warm up", Intensity = WorkoutIntensity.Warmup, DurationS = 300, HeartRate = (110, 135) },
            new() { Name = "Run", Intensity = WorkoutIntensity.Interval, DistanceM = 400, Speed = (2.5, 2.9) },
            new() { Intensity = WorkoutIntensity.Recovery, DurationS = 90 },
            new() { RepeatFrom = 1, Times = 6 },
            new() { Name = "Cool down", Intensity = WorkoutIntensity.Cooldown },
        ]);
        var file = RunFile.Read(FitWorkoutWriter.Write(written, MadeUpRun.Start), "w.fit");
        Assert.Equal(Integrity.Whole, file.Integrity);
        Assert.Empty(file.Faults);
        Assert.Empty(file.Activities);
        Assert.Equal("workout", file.FileType);
        var read = Assert.Single(file.Workouts);
        Assert.Equal((written.Name, written.Sport), (read.Name, read.Sport));
        Assert.Equal(written.Steps, read.Steps);
    }
}
