using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class PatternList
{
    public static Pattern Read(Entry entry)
    {
        var id = entry.Id(Kind.Pattern);
        var priors = entry.Entries("priors", required: true, ReadPrior);
        if (priors.Count == 0 || priors[^1].When is not Condition.Always)
            entry.Bad("priors", "the last prior has no 'when': it is for everybody else", 0);
        return new(id, entry.Text("name"), entry.Text("summary"), priors,
            entry.Entries("evidence", required: true, evidence => ReadEvidence(evidence, id)),
            entry.Enum<Confidence>("ceiling"),
            entry.Has("safetyThreshold") ? entry.Number("safetyThreshold", 0.001, 0.999) : null,
            entry.Text("usualCourse"), entry.Texts("whatHelps", required: true), entry.Sources())
        {
            MostProbability = entry.Has("mostProbability") ? entry.Number("mostProbability", 0.001, 0.999) : null,
        };
    }

    private static PriorRule ReadPrior(Entry entry) =>
        new(ConditionReader.Optional(entry, "when"), entry.Number("probability", 0.0001, 0.9), entry.Text("basis"), entry.Sources());

    private static PatternEvidence ReadEvidence(Entry entry, string patternId)
    {
        entry.Id("evidence", patternId + "/");
        return new(entry.Word("id"), ConditionReader.Required(entry, "when"),
            entry.Number("ratioWhenPresent", 0.02, 50), entry.Number("ratioWhenAbsent", 0.02, 50),
            entry.OptionalWord("cluster"), entry.Text("forText"), entry.Text("againstText"),
            entry.Enum<EvidenceGrade>("grade"), entry.Sources());
    }
}
