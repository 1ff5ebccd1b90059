using Backstride.Knowledge.Reading;
using YamlDotNet.RepresentationModel;

namespace Backstride.Knowledge.Bank;

/// <summary>Reads files of cases: <c>cases:</c> with a list, a bare list, or one case. JSON is read too, as it is YAML.</summary>
public static class CaseReader
{
    /// <param name="file">The name to report faults under.</param>
    /// <returns>The cases that could be read, and a fault for everything that could not.</returns>
    public static (IReadOnlyList<VignetteCase> Cases, IReadOnlyList<KnowledgeFault> Faults) Read(string text, string file)
    {
        var ledger = new Ledger();
        List<VignetteCase> cases = [];
        if (Document.Parse(text, file, ledger) is { } root)
        {
            if (root is YamlMappingNode map && map.Children.ContainsKey("cases"))
                cases.AddRange(new Entry(map, file, ledger).Close(entry => entry.Entries("cases", required: true, ReadCase)));
            else
                foreach (var node in root is YamlSequenceNode list ? [.. list] : new[] { root })
                    if (node is YamlMappingNode one) cases.Add(new Entry(one, file, ledger).Close(ReadCase));
                    else ledger.Report(FaultCode.BadValue, new(file, (int)node.Start.Line, ""), "a case is expected: id, answers, tier");
        }
        return (cases, ledger.Faults);
    }

    private static VignetteCase ReadCase(Entry entry) => new(
        entry.Id("case"), entry.OptionalWord("story") ?? "", ReadAnswers(entry), entry.Enum<Tier>("tier"),
        entry.Words("patterns", required: false), entry.OptionalWord("source"));

    private static Dictionary<string, IReadOnlyList<string>> ReadAnswers(Entry entry) =>
        entry.Take("answers", required: true) is { } node && entry.Map(node, "answers") is { } answers
            ? answers.Close(said => said.Keys.ToDictionary(key => key, key => said.Words(key, required: true)))
            : [];
}
