using Backstride.Knowledge;

namespace Backstride.Plan.Stages;

/// <summary>What the kinds of pain worth a line ask for at this stage, with a back as easily stirred as this.</summary>
internal sealed record PatternLines(IReadOnlyList<CareItem> First, IReadOnlyList<CareItem> Do, IReadOnlyList<CareItem> NotNow, IReadOnlySet<string> Drops)
{
    public static PatternLines Of(Catalogue catalogue, LikelyPatterns patterns, Stage stage, Irritability irritability)
    {
        var cares = patterns.ToMention.SelectMany(id => catalogue.PatternCare.Where(care => care.Pattern == id)).ToList();
        bool Holds(CareItem item) =>
            (item.Stages.Count == 0 || item.Stages.Contains(stage.Id)) && (item.Irritability.Count == 0 || item.Irritability.Contains(irritability));
        List<CareItem> Lines(Func<PatternCare, IEnumerable<CareItem>> of) => [.. cares.SelectMany(of).Where(Holds)];
        var lines = Lines(care => care.Do);
        return new(
            Lines(care => care.Do.Take(1)),
            lines,
            Lines(care => care.NotNow),
            cares.SelectMany(care => care.Drops).Concat(lines.SelectMany(line => line.Replaces)).ToHashSet());
    }
}
