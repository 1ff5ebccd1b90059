using System.Globalization;
using System.Text;
using System.Xml;

namespace Backstride.Running.Files.Xml;

/// <summary>
/// Walks an XML document forward only, blind to namespaces: in run files prefixes are arbitrary and often undeclared.
/// No DTD, no external entity, bounded depth and text.
/// </summary>
internal static class XmlWalk
{
    private const int MostDepth = 64;
    private const int MostText = 4096;

    /// <summary>Null when the document was walked to its end; else the line and what was wrong there.</summary>
    public static (int Line, string Message)? Run(Stream stream, IXmlSink sink, string codes, FaultList faults)
    {
        using var text = XmlText.Open(stream);
        using var reader = new XmlTextReader(text) { Namespaces = false, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, WhitespaceHandling = WhitespaceHandling.None };
        if (text.BlanksBefore) faults.Add(codes + "006", FaultSeverity.Note, "line 1", "Blanks stand before the beginning of the document; they were passed over.");
        var names = new XmlNames(codes, faults);
        var leaf = new StringBuilder();
        try
        {
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        if (reader.Depth > MostDepth) return (reader.LineNumber, "Elements lie too deep in one another.");
                        leaf.Clear();
                        var name = names.Local(reader);
                        var empty = reader.IsEmptyElement;
                        sink.Start(name, reader, reader.LineNumber);
                        if (empty) sink.End(name, "", reader.LineNumber);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA:
                        if (leaf.Length < MostText) leaf.Append(reader.Value.AsSpan(0, Math.Min(reader.Value.Length, MostText)));
                        break;
                    case XmlNodeType.EndElement:
                        sink.End(names.Local(reader), leaf.ToString(), reader.LineNumber);
                        leaf.Clear();
                        break;
                }
            }
            return null;
        }
        catch (XmlException e)
        {
            return (e.LineNumber, Reason(e));
        }
    }

    private static string Reason(XmlException e)
    {
        // The position stands in the fault already.
        var end = e.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return end > 0 ? e.Message[..end] : e.Message;
    }

    public static string AtLine(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
