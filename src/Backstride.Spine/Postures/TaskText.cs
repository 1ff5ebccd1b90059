using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Backstride.Spine.Postures;

/// <summary>From the bytes or letters of a task file to its keys and values; whatever is wrong with the text is a fault with its place.</summary>
internal static class TaskText
{
    /// <summary>A task is four levels deep. Whoever nests a hundred thousand would end the program: the tree is built by calls within calls.</summary>
    private const int Deepest = 50;

    /// <summary>Longest text, letters; more than a thousand times any task.</summary>
    public const int Longest = 1_000_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>"line 3, column 7"; both count from 1.</summary>
    public static string Place(Mark at) => FormattableString.Invariant($"line {Math.Max(1, at.Line)}, column {Math.Max(1, at.Column)}");

    /// <summary>The letters of a file that must be UTF-8; null with a fault when it is not.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, List<SpineFault> faults)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            faults.Add(new("SPN001", "line 1, column 1", "This file is written in UTF-16. Save it as UTF-8."));
            return null;
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var before = bytes[..Math.Clamp(e.Index, 0, bytes.Length)];
            var line = before.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            faults.Add(new("SPN001", FormattableString.Invariant($"line {line}, column {column}"), "This is not UTF-8 text here. Save the file as UTF-8."));
            return null;
        }
    }

    /// <summary>Null with a fault when it is not one document of keys with values.</summary>
    public static YamlMappingNode? Parse(string text, List<SpineFault> faults)
    {
        if (text.Length > Longest)
        {
            faults.Add(new("SPN003", "line 1", FormattableString.Invariant($"A task file has at most {Longest} letters.")));
            return null;
        }

        if (Broken(text) is { } fault)
        {
            faults.Add(fault);
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode map }]) return map;
            faults.Add(new("SPN001", "line 1", "A task is one document of keys with values."));
        }
        catch (YamlException e)
        {
            faults.Add(Unreadable(text, e.Start, e));
        }

        return null;
    }

    // Goes through the text once without building anything, so that a text that cannot be read is known by where the reading stopped.
    private static SpineFault? Broken(string text)
    {
        var scanner = new Scanner(new StringReader(text));
        var parser = new Parser(scanner);
        var anchors = new HashSet<AnchorName>();
        try
        {
            for (var depth = 0; parser.MoveNext();)
            {
                depth += parser.Current switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
                if (depth > Deepest) return new("SPN001", Place(parser.Current!.Start), "Lists and keys lie too deep in one another.");
                if (parser.Current is NodeEvent { Anchor.IsEmpty: false } named) anchors.Add(named.Anchor);
                if (parser.Current is AnchorAlias alias && !anchors.Contains(alias.Value))
                    return new("SPN001", Place(alias.Start), $"Nothing is called '&{alias.Value}' before '*{alias.Value}' here.");
            }
        }
        catch (YamlException e)
        {
            // Some errors only know the beginning of the file: then the place where the reading stopped is nearer.
            return Unreadable(text, e.Start.Index > 0 ? e.Start : scanner.CurrentPosition, e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner's own slips on text that breaks off, such as a { that is never closed.
            return new("SPN001", PlaceIn(text, scanner.CurrentPosition), "Not readable as YAML or JSON: the text breaks off or is malformed here; is a bracket, a quote or a colon missing?");
        }

        return null;
    }

    private static SpineFault Unreadable(string text, Mark at, YamlException e) => new("SPN001", PlaceIn(text, at), "Not readable as YAML or JSON: " + e.Message);

    // A text that breaks off does so at its last letter, not on the empty line behind it.
    private static string PlaceIn(string text, Mark at)
    {
        var told = text.TrimEnd();
        var last = told.Count(c => c == '\n') + 1;
        return at.Line <= last ? Place(at) : FormattableString.Invariant($"line {last}, column {told.Length - told.LastIndexOf('\n')}");
    }
}
