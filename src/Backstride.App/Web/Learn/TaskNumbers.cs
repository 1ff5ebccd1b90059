using System.Collections.Concurrent;
using Backstride.App.Web.SpineLab;
using Backstride.Spine;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;
using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.App.Web.Learn;

/// <summary>
/// The loads of everyday tasks for the default person. Each takes the model a moment, so it is worked out once, in the
/// background, one after another; a page shows what is ready. Safe to share between threads.
/// </summary>
public sealed class TaskNumbers : IDisposable
{
    private readonly ConcurrentDictionary<string, Task<TaskNumber?>> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1);
    private readonly Lazy<SpineLoads> _standing = new(() => SpineModel.Solve(NamedTasks.Find("standing")!));

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

    private TaskNumber Of(SpineTask task)
    {
        var solved = new SolvedTask(task, SpineModel.Solve(task), _standing.Value);
        return new(task.Id, task.Name, solved.Ratio, solved.Holdable);
    }

    private TaskNumber? Of(GroundTask ground)
    {
        var standingN = _standing.Value.Levels.First(level => level.Joint == LumbarJoint.L4L5).CompressionN;
        return GaitModel.Solve(new(Person.Default, GroundTask.SpeedMps, GroundTask.CadenceSpm, Surface: ground.Surface)).Load is { } load
            ? new(ground.Id, ground.Name, new(load.L4L5.PeakN / standingN, load.L4L5.LowN / standingN, load.L4L5.HighN / standingN), Held: true)
            : null;
    }
}
