using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Backstride.Knowledge.Reading;

/// <summary>Text to the top mapping of a YAML file.</summary>
internal static class Document
{
    /// <summary>Null, with a KNW001 in the ledger, when the text is no YAML or holds no keys.</summary>
    public static Entry? Root(string text, string file, Ledger ledger)
    {
        if (Parse(text, file, ledger) is not { } node) return null;
        if (node is YamlMappingNode root) return new(root, file, ledger);
        ledger.Report(FaultCode.Unreadable, new(file, 1, ""), "the file should hold keys with lists");
        return null;
    }

    /// <summary>Null, with a KNW001 in the ledger, when the text is not one YAML document.</summary>
    public static YamlNode? Parse(string text, string file, Ledger ledger)
    {
        var stream = new YamlStream();
        var scanner = new Scanner(new StringReader(text));
        try
        {
            stream.Load(new ShallowParser(new Parser(scanner)));
        }
        catch (YamlException broken)
        {
            // The end is where reading stopped; the start may be lines before, where the text that broke began.
            ledger.Report(FaultCode.Unreadable, new(file, (int)broken.End.Line, ""), broken.Message);
            return null;
        }
        catch (Exception slip) when (slip is InvalidOperationException or ArgumentException)
        {
            // The scanner's own slips on text that breaks off, such as a { that is never closed.
            ledger.Report(FaultCode.Unreadable, new(file, (int)Math.Max(1, scanner.CurrentPosition.Line), ""), "the text breaks off or is malformed here; is a bracket, a quote or a colon missing?");
            return null;
        }
        if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
        ledger.Report(FaultCode.Unreadable, new(file, 1, ""), "one YAML document is expected");
        return null;
    }
}
