using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Backstride.Spine.Postures;

/// <summary>Reads a task from YAML or JSON text (JSON is YAML). The format is in docs/spine-tasks.md.</summary>
public static class TaskFile
{
    /// <summary>A task is four levels deep. Whoever nests a hundred thousand would end the program: the tree is built by calls within calls.</summary>
    private const int Deepest = 50;

    private const int LongestText = 1_000_000;

    /// <summary>Faults: SPN001 unreadable, SPN002 unknown key, SPN003 out of range, SPN004 not a number, SPN005 unknown body; each with its line.</summary>
    /// <param name="fileName">The task's id when the text gives none.</param>
    public static TaskReading Read(string text, string fileName)
    {
        var faults = new List<SpineFault>();
        var root = Parse(text, faults);
        if (root is null) return new(null, faults);
        var task = TaskReader.Read(new TaskMap(root, faults), Path.GetFileNameWithoutExtension(fileName));
        return new(faults.Count == 0 ? task : null, faults);
    }

    private static YamlMappingNode? Parse(string text, List<SpineFault> faults)
    {
        if (text.Length > LongestText)
        {
            faults.Add(new("SPN003", "line 1", FormattableString.Invariant($"A task file has at most {LongestText} letters.")));
            return null;
        }

        try
        {
            if (TooDeep(text) is { } line)
            {
                faults.Add(new("SPN001", FormattableString.Invariant($"line {line}"), "Lists and keys lie too deep in one another."));
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode map }]) return map;
            faults.Add(new("SPN001", "line 1", "A task is one document of keys with values."));
        }
        catch (YamlException e)
        {
            faults.Add(new("SPN001", FormattableString.Invariant($"line {Math.Clamp(e.Start.Line, 1, LastLine(text))}"), "Not readable as YAML or JSON: " + e.Message));
        }

        return null;
    }

    private static long? TooDeep(string text)
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
            if (depth > Deepest) return parser.Current!.Start.Line;
        }

        return null;
    }

    private static int LastLine(string text) => text.TrimEnd().Count(c => c == '\n') + 1;
}
