using Backstride.Spine.Postures;

namespace Backstride.App.Web.SpineLab;

/// <summary>Named tasks in the order a person looks for them. A task that stands in no group is listed under "More".</summary>
public sealed record TaskGroup(string Name, IReadOnlyList<SpineTask> Tasks)
{
    /// <summary>The short list of everyday life, from rest to heavy.</summary>
    public static IReadOnlyList<string> Everyday { get; } =
    [
        "lying-supine", "lying-side", "sitting-supported", "sitting", "sitting-slumped", "standing", "walking", "running", "lean", "stand-up",
        "backpack", "carry-two-hands", "carry-one-hand", "carry-front", "lift-near", "lift-squat", "lift-stoop", "lift-far",
    ];

    private static readonly (string Name, string[] Ids)[] Order =
    [
        ("Resting and sitting", ["lying-supine", "lying-side", "lying-prone", "sitting-supported", "sitting", "sitting-upright", "sitting-elbows", "sitting-slumped"]),
        ("On your feet", ["standing", "standing-braced", "standing-drawn-in", "walking", "running", "lean", "hip-hinge", "flexion-20", "flexion", "extension", "side-bend", "twist", "squat", "lunge", "stand-up", "stand-up-hands"]),
        ("Carrying and lifting", ["backpack", "carry-two-hands", "carry-one-hand", "carry-front", "front-hold", "lift-near", "lift-knees", "lift-squat", "lift-stoop", "lift-round", "lift-twist", "lift-far"]),
        ("Exercises", ["all-fours", "all-fours-leg", "bird-dog", "cat", "camel", "child-pose", "bridge", "dead-bug", "plank", "side-bridge", "prone-press-up", "leg-back-prone", "trunk-extension", "superman", "side-leg-raise", "straight-leg-raise", "both-legs-raise", "curl-up", "sit-up", .. NamedTasks.All.Select(t => t.Id).Where(id => id.StartsWith(ExerciseTasks.Prefix, StringComparison.Ordinal))]),
    ];

    public static IReadOnlyList<TaskGroup> All { get; } = Group();

    private static TaskGroup[] Group()
    {
        TaskGroup[] known = [.. Order.Select(group => new TaskGroup(group.Name, [.. group.Ids.Select(NamedTasks.Find).OfType<SpineTask>()]))];
        SpineTask[] rest = [.. NamedTasks.All.Except(known.SelectMany(group => group.Tasks))];
        return rest.Length == 0 ? known : [.. known, new("More", rest)];
    }
}
