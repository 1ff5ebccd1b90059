using Backstride.Spine;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.App.Web.SpineLab;

/// <summary>Every named task solved for a person. Kept for the last person asked for: at home there is one.</summary>
public sealed class SolvedTasks
{
    private static SolvedTasks? latest;

    private readonly Person person;

    private SolvedTasks(Person person)
    {
        this.person = person;
        var standing = SpineModel.Solve(NamedTasks.Find("standing")! with { Person = person });
        All = [.. NamedTasks.All.AsParallel().AsOrdered().Select(task => task with { Person = person })
            .Select(task => new SolvedTask(task, SpineModel.Solve(task), standing))];
    }

    public IReadOnlyList<SolvedTask> All { get; }

    public static SolvedTasks For(Person person)
    {
        // Two first visitors at once may both solve; the answers are the same.
        if (latest is { } kept && kept.person == person) return kept;
        return latest = new(person);
    }

    /// <summary>Null when there is no task of that name.</summary>
    public SolvedTask? Find(string? id) =>
        id is null ? null : NamedTasks.Find(id) is { } named ? All.FirstOrDefault(task => task.Task.Id == named.Id) : null;
}
