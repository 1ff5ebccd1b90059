namespace Backstride.Spine.Postures;

/// <summary>Everyday tasks by name, each a task file built into the library.</summary>
public static class NamedTasks
{
    public static IReadOnlyList<SpineTask> All => throw new NotSupportedException();

    /// <summary>Null when there is no task of that name.</summary>
    public static SpineTask? Find(string id) => throw new NotSupportedException();
}
