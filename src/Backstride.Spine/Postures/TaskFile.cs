namespace Backstride.Spine.Postures;

/// <summary>Reads a task from YAML or JSON text (JSON is YAML).</summary>
public static class TaskFile
{
    public static TaskReading Read(string text, string fileName) => throw new NotSupportedException();
}
