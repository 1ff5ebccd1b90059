namespace Backstride.Spine.Postures;

/// <summary>Which task stands for an exercise of the programme: "exercise-" and the exercise's id always names one.</summary>
public static class ExerciseTasks
{
    public const string Prefix = "exercise-";

    /// <summary>Exercises whose posture is a task under another name; the others have a file of their own.</summary>
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["cat-camel"] = "cat",
        ["standing-back-bend"] = "extension",
        ["press-up"] = "prone-press-up",
        ["brace"] = "standing-braced",
        ["side-lying-leg-lift"] = "side-leg-raise",
        ["prone-leg-lift"] = "leg-back-prone",
        ["sit-to-stand"] = "stand-up",
        ["split-squat"] = "lunge",
    };

    /// <summary>The task of an exercise by the exercise's id ("bird-dog"), at the moment of it that asks most of the back. Null when there is none.</summary>
    public static SpineTask? Find(string exerciseId) =>
        NamedTasks.ById(Prefix + exerciseId) ?? NamedTasks.ById(OtherNames.GetValueOrDefault(exerciseId, exerciseId));
}
