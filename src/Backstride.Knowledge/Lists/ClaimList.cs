using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class ClaimList
{
    private static readonly string[] Verdicts =
        ["supported", "partly", "weak", "contradicted", "unsafe-as-written", "anatomy", "filler"];

    /// <summary>Headings of the Learn page.</summary>
    private static readonly string[] Themes =
        ["course", "first-days", "running", "exercise", "everyday", "causes", "tests", "treatments", "anatomy"];

    /// <summary>Kinds whose ids live in the program and not in knowledge/.</summary>
    private static readonly string[] Elsewhere = ["page", "task", "rule"];

    private static readonly string[] Here =
        [Kind.Question, Kind.Flag, Kind.Pattern, Kind.Exercise, Kind.Stage, Kind.Item, Kind.Measure, Kind.Structure];

    public static Claim Read(Entry entry)
    {
        var verdict = entry.Word("verdict");
        if (!Verdicts.Contains(verdict)) entry.Bad("verdict", $"'{verdict}' is none of {string.Join(", ", Verdicts)}", 0);
        var theme = entry.Word("theme");
        if (!Themes.Contains(theme)) entry.Bad("theme", $"'{theme}' is none of {string.Join(", ", Themes)}", 0);
        var does = entry.Words("does", required: true);
        foreach (var act in does) Check(entry, act);
        return new(entry.Id(Kind.Claim), entry.Text("oftenSaid"), verdict, entry.Text("known"), entry.Text("whatWeDo"),
            does, entry.Enum<EvidenceGrade>("grade"), entry.Sources())
        {
            Theme = theme,
        };
    }

    private static void Check(Entry entry, string act)
    {
        var parts = act.Split(':', 2);
        if (parts.Length == 2 && parts[1].Length > 0 && Elsewhere.Contains(parts[0])) return;
        if (parts.Length == 2 && Here.Contains(parts[0])) entry.Ledger.Use(parts[0], parts[1], entry.At("does"));
        else entry.Bad("does", $"'{act}' is not kind:id with a kind of {string.Join(", ", Here.Concat(Elsewhere))}", 0);
    }
}
