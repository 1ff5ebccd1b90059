using System.Collections.Concurrent;
using Backstride.Spine;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.App.Services;

/// <summary>The loads of the named tasks for the default person, each solved once. Safe to share between threads.</summary>
public sealed class TaskNumbers
{
    private readonly ConcurrentDictionary<string, TaskNumber?> _known = new(StringComparer.Ordinal);

    /// <summary>Null when no task bears that name.</summary>
    public TaskNumber? Find(string taskId) => _known.GetOrAdd(taskId, Solve);

    private static TaskNumber? Solve(string taskId)
    {
        if (NamedTasks.Find(taskId) is not { } task) return null;
        var loads = SpineModel.Solve(task);
        var level = loads.Levels.Single(level => level.Joint == LumbarJoint.L4L5);
        // The band is the model's band of the task; standing itself is taken as the measure, so it has none.
        var standingN = level.CompressionN / loads.RatioToStanding;
        return new(task.Id, task.Name, loads.RatioToStanding, level.LowN / standingN, level.HighN / standingN);
    }
}
