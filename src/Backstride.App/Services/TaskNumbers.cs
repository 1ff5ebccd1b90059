using System.Collections.Concurrent;
using Backstride.Spine;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;
using Backstride.Spine.Postures;

namespace Backstride.App.Services;

/// <summary>
/// The loads of everyday tasks for the default person. Each takes the model a moment, so it is worked out once, in the
/// background, one after another; a page shows what is ready. Safe to share between threads.
/// </summary>
public sealed class TaskNumbers : IDisposable
{
    /// <summary>About what 1 kg at half a metre asks for. With less left over the task counts as held.</summary>
    private const double HeldWithinNm = 5;

    private readonly ConcurrentDictionary<string, Task<TaskNumber?>> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1);
    private readonly Lazy<double> _standingN = new(() => L4L5(SpineModel.Solve(NamedTasks.Find("standing")!)).CompressionN);

    /// <summary>Gives null when no task bears that name.</summary>
    public Task<TaskNumber?> Work(string taskId) => _known.GetOrAdd(taskId, id => Task.Run(() => InTurn(id)));

    /// <summary>The number when it has been worked out; starts the work when it has not.</summary>
    public TaskNumber? Ready(string taskId) => Work(taskId) is { IsCompletedSuccessfully: true, Result: var number } ? number : null;

    public void Dispose() => _one.Dispose();

    private async Task<TaskNumber?> InTurn(string taskId)
    {
        await _one.WaitAsync();
        try
        {
            return NamedTasks.Find(taskId) is { } task ? Of(task) : GroundTask.Find(taskId) is { } ground ? Of(ground) : null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <remarks>The band is that of the task; standing is the measure here, so its own band is left out.</remarks>
    private TaskNumber Of(SpineTask task)
    {
        var loads = SpineModel.Solve(task);
        var disc = L4L5(loads);
        return new(task.Id, task.Name, loads.RatioToStanding, disc.LowN / _standingN.Value, disc.HighN / _standingN.Value, loads.Certificate.SlackNm <= HeldWithinNm);
    }

    private TaskNumber? Of(GroundTask ground) =>
        GaitModel.Solve(new(Person.Default, GroundTask.SpeedMps, GroundTask.CadenceSpm, Surface: ground.Surface)).Load is { } load
            ? new(ground.Id, ground.Name, load.L4L5.PeakN / _standingN.Value, load.L4L5.LowN / _standingN.Value, load.L4L5.HighN / _standingN.Value, Held: true)
            : null;

    private static Spine.Loads.LevelLoad L4L5(Spine.Loads.SpineLoads loads) => loads.Levels.Single(level => level.Joint == LumbarJoint.L4L5);
}
