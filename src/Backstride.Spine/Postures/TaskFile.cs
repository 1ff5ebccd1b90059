namespace Backstride.Spine.Postures;

/// <summary>Reads a task from YAML or JSON text (JSON is YAML). The format is in docs/spine-tasks.md.</summary>
public static class TaskFile
{
    /// <summary>Faults: SPN001 unreadable, SPN002 unknown key, SPN003 out of range, SPN004 not a number, SPN005 unknown body; each with its line and column.</summary>
    /// <param name="fileName">The task's id when the text gives none.</param>
    public static TaskReading Read(string text, string fileName) => Read(text, fileName, []);

    /// <summary>The same from a file's bytes, which must be UTF-8. No more is read than a task may be long.</summary>
    public static TaskReading Read(Stream file, string fileName)
    {
        ArgumentNullException.ThrowIfNull(file);
        // A letter takes at most four bytes; one byte more tells that there is too much.
        var bytes = new byte[(4 * TaskText.Longest) + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var faults = new List<SpineFault>();
        if (length == bytes.Length) return new(null, [new("SPN003", "line 1", FormattableString.Invariant($"A task file has at most {TaskText.Longest} letters."))]);
        return TaskText.Decode(bytes.AsSpan(0, length), faults) is { } text ? Read(text, fileName, faults) : new(null, faults);
    }

    private static TaskReading Read(string text, string fileName, List<SpineFault> faults)
    {
        if (TaskText.Parse(text, faults) is not { } root) return new(null, faults);
        var task = TaskReader.Read(new TaskMap(root, faults), Path.GetFileNameWithoutExtension(fileName));
        return new(faults.Count == 0 ? task : null, faults);
    }
}
