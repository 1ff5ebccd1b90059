using System.Collections.Concurrent;
using Backstride.Spine;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.App.Web.SpineLab;

/// <summary>Named tasks solved for a person, each once and when first asked for. Kept for the last person: at home there is one.</summary>
public sealed class SolvedTasks
{
    private static SolvedTasks? latest;

    private readonly ConcurrentDictionary<string, Lazy<SolvedTask>> solved = new();
    private readonly Lazy<SpineLoads> standing;
    private readonly Person person;

    private SolvedTasks(Person person)
    {
        this.person = person;
        standing = new(() => SpineModel.Solve(NamedTasks.Find("standing")! with { Person = person }));
    }

    public static SolvedTasks For(Person person)
    {
        // Two first visitors at once may both solve; the answers are the same.
        if (latest is { } kept && kept.person == person) return kept;
        return latest = new(person);
    }

    /// <summary>Begins the sums of the lab's first page while the person is still one tap away from it.</summary>
    public static void Prepare(Person person) => _ = Task.Run(() => For(person).FindAll(TaskGroup.Everyday));

    /// <summary>Null when there is no task of that name.</summary>
    public SolvedTask? Find(string? id) => id is not null && NamedTasks.Find(id) is { } task ? solved.GetOrAdd(task.Id, _ => new(() => Solve(task))).Value : null;

    /// <summary>Those of the list that exist, solved side by side, in the order of the list.</summary>
    public IReadOnlyList<SolvedTask> FindAll(IReadOnlyList<string> ids) => [.. ids.AsParallel().AsOrdered().Select(Find).OfType<SolvedTask>()];

    private SolvedTask Solve(SpineTask task)
    {
        var own = task with { Person = person };
        return new(own, SpineModel.Solve(own), standing.Value);
    }
}
