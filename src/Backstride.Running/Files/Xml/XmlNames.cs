using System.Xml;

namespace Backstride.Running.Files.Xml;

/// <summary>Local names of elements, looked up once each; notes a prefix that was never declared.</summary>
internal sealed class XmlNames(string codes, FaultList faults)
{
    private const int Most = 1000;
    private readonly Dictionary<string, string> _locals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);

    public string Local(XmlTextReader reader)
    {
        var name = reader.Name;
        if (_locals.TryGetValue(name, out var local)) return local;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        local = name[(colon + 1)..];
        if (_locals.Count >= Most) return local;
        _locals[name] = local;
        if (reader.NodeType == XmlNodeType.Element) Declared(reader);
        if (colon > 0 && _prefixes.Add(name[..colon]))
            faults.Add(codes + "007", FaultSeverity.Note, XmlWalk.AtLine(reader.LineNumber), "The prefix of " + name + " is not declared; it was read by its name all the same.");
        return local;
    }

    private void Declared(XmlTextReader reader)
    {
        while (reader.MoveToNextAttribute())
            if (reader.Name.StartsWith("xmlns:", StringComparison.Ordinal) && _prefixes.Count < Most) _prefixes.Add(reader.Name[6..]);
        reader.MoveToElement();
    }
}
