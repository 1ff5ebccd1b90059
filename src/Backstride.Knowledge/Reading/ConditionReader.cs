using YamlDotNet.RepresentationModel;

namespace Backstride.Knowledge.Reading;

/// <summary>Conditions as knowledge/ writes them: <c>{question: answer}</c>, <c>{question: [a, b]}</c>, <c>{question: {from: 4, to: 10}}</c>, and all, any, atLeast of those.</summary>
internal static class ConditionReader
{
    /// <summary>The condition under a key; always, when the key is not there.</summary>
    public static Condition Optional(Entry entry, string key) =>
        entry.Take(key, required: false) is { } node ? Read(entry, node, key) : new Condition.Always();

    public static Condition Required(Entry entry, string key) =>
        entry.Take(key, required: true) is { } node ? Read(entry, node, key) : new Condition.Always();

    private static Condition Read(Entry parent, YamlNode node, string key)
    {
        if (parent.Map(node, key) is not { } entry) return new Condition.Always();
        return entry.Close(Read);
    }

    private static Condition Read(Entry entry)
    {
        if (entry.Has("all")) return new Condition.All(Several(entry, "all"));
        if (entry.Has("any")) return new Condition.Any(Several(entry, "any"));
        if (entry.Has("atLeast")) return AtLeast(entry);
        var questions = entry.Keys.ToArray();
        if (questions.Length == 1) return One(entry, questions[0]);
        entry.Take(questions.FirstOrDefault() ?? "", required: false);
        return entry.Bad<Condition>(questions.FirstOrDefault() ?? "when", "one question is expected; write several under all: or any:", new Condition.Always());
    }

    private static Condition.AtLeast AtLeast(Entry entry)
    {
        var of = Several(entry, "of");
        var count = entry.Whole("atLeast");
        if (count < 1 || count > of.Count) entry.Bad("atLeast", $"{count} of {of.Count} can never, or need never, hold", 0);
        return new Condition.AtLeast(count, of);
    }

    private static List<Condition> Several(Entry entry, string key)
    {
        if (entry.Take(key, required: true) is not { } node) return [];
        if (node is YamlSequenceNode { Children.Count: > 0 } list) return [.. list.Select(item => Read(entry, item, key))];
        return entry.Bad<List<Condition>>(key, "a list of conditions is expected", []);
    }

    private static Condition One(Entry entry, string question)
    {
        entry.Ledger.Use(Kind.Question, question, entry.At(question));
        var node = entry.Take(question, required: true)!;
        if (node is YamlMappingNode) return entry.Map(node, question)!.Close(range => Range(range, question));
        var answers = entry.Words(question, required: true);
        foreach (var answer in answers) entry.Ledger.Use(Kind.Answer, $"{question}/{answer}", entry.At(question));
        return new Condition.Answered(question, answers);
    }

    private static Condition.InRange Range(Entry range, string question)
    {
        var (from, to) = (range.OptionalNumber("from"), range.OptionalNumber("to"));
        if (from is null && to is null) range.Bad("from", "a range needs from:, to:, or both", 0);
        if (from > to) range.Bad("from", "from is above to", 0);
        return new(question, from, to);
    }
}
