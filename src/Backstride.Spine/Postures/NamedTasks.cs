using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>Everyday tasks by name, each a task file built into the library, with the muscle activity that was measured in it.</summary>
public static class NamedTasks
{
    private const string Folder = "tasks/";

    private static readonly Dictionary<string, string> ShortNames = new()
    {
        ["stand"] = "standing",
        ["sit"] = "sitting",
        ["lift"] = "lift-near",
        ["carry"] = "carry-front",
        ["lie"] = "lying-supine",
        ["cat-camel"] = "cat",
        ["side-lying-abduction"] = "side-leg-raise",
    };

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<SpineTask> All { get; } =
    [
        .. typeof(NamedTasks).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Load),
    ];

    /// <summary>By id; by one of the short names sit, lift, carry, lie, stand; or by "exercise-" and the id of an exercise of the programme. Null when there is no task of that name.</summary>
    public static SpineTask? Find(string id) =>
        ById(ShortNames.GetValueOrDefault(id, id))
        ?? (id.StartsWith(ExerciseTasks.Prefix, StringComparison.Ordinal) ? ExerciseTasks.Find(id[ExerciseTasks.Prefix.Length..]) : null);

    internal static SpineTask? ById(string id) => All.FirstOrDefault(t => t.Id == id);

    private static SpineTask Load(string resource)
    {
        var reading = TaskFile.Read(Table.Text(resource), resource[Folder.Length..]);
        var task = reading.Task ?? throw new InvalidOperationException($"{resource}: {reading.Faults[0].Position}: {reading.Faults[0].Message}");
        return task with { Activity = MeasuredActivity.Of(task.Id) };
    }
}
