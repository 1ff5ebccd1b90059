using Backstride.App.CommandLine;
using Backstride.Knowledge;
using Backstride.Plan.ReturnToRunning;
using Backstride.Running.Files;
using Backstride.Running.Files.Fit;

namespace Backstride.App.Tests.CommandLine;

/// <summary>Files to and from a watch on the command line: every message by name, today's run as a session.</summary>
public sealed class WatchFileTests
{
    private static RunningAdvice Advice(WalkRunStep? ladder, double? maxKm = null) => new(true, maxKm, null, "", []) { Ladder = ladder };

    [Fact]
    public async Task Decode_all_gives_every_message_by_name_and_refuses_what_has_none()
    {
        using var terminal = new Terminal();
        var fit = Path.Combine(terminal.Folder, "w.fit");
        await File.WriteAllBytesAsync(fit, FitWorkoutWriter.Write(TodayWorkout.Of(Advice(new(1, 6, 1, 4)))!, terminal.Clock.GetUtcNow()));
        var all = await terminal.Run("decode", fit, "--all");
        Assert.Equal(0, all.Status);
        Assert.Equal(["file_id", "workout", "workout_step", "workout_step", "workout_step"], all.Json.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("name").GetString()!));

        var none = await terminal.Run("decode", terminal.File("a.gpx", "<gpx/>"), "--all", "--json");
        Assert.Equal(2, none.Status);
        Assert.Equal(["CLI002"], none.FaultCodes);
    }

    [Fact]
    public void A_step_of_the_ladder_becomes_running_and_walking_so_many_times()
    {
        var steps = TodayWorkout.Of(Advice(new(3, 6, 2, 3)))!.Steps;
        Assert.Equal([120.0, 180.0, null], steps.Select(s => s.DurationS));
        Assert.Equal((0, 6), (steps[2].RepeatFrom, steps[2].Times));
        Assert.Equal([1800.0], TodayWorkout.Of(Advice(new(11, 1, 30, 0)))!.Steps.Select(s => s.DurationS));
        Assert.Equal(8000, Assert.Single(TodayWorkout.Of(Advice(null, 8))!.Steps).DistanceM);
        Assert.Null(TodayWorkout.Of(Advice(null, 8) with { Allowed = false }));
    }

    [Fact]
    public async Task Today_writes_the_run_for_a_watch()
    {
        using var terminal = new Terminal();
        await terminal.Run("demo", "--json");
        var path = Path.Combine(terminal.Folder, "today.fit");
        var today = await terminal.Run("today", "--workout", path, "--json");
        var allowed = today.Json.TryGetProperty("run", out var run) && run.GetProperty("allowed").GetBoolean();
        Assert.Equal(allowed ? 0 : 2, today.Status);
        Assert.Equal(allowed, File.Exists(path));
        if (allowed) Assert.Single(RunFile.Read(await File.ReadAllBytesAsync(path), path).Workouts);
    }
}
