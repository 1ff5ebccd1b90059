using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

/// <summary>plan.yaml: rules, ladder and phrases.</summary>
internal static class PlanList
{
    public static PlanWords Read(Entry root)
    {
        var rules = root.Entries("planRules", required: true, ReadRule);
        var ladder = root.Entries("walkRunLadder", required: true, ReadStep);
        var phrases = root.Entries("phrases", required: true, entry => (Id: entry.Id(Kind.Phrase), Text: entry.Text("text")));
        if (ladder.Count == 0 || ladder.Where((step, place) => step.Step != place + 1).Any())
            root.Bad("walkRunLadder", "steps count from 1 without a gap", 0);
        return new(rules, ladder, phrases.DistinctBy(phrase => phrase.Id).ToDictionary(phrase => phrase.Id, phrase => phrase.Text))
        {
            PatternCare = root.Entries("patternCare", required: true, ReadPatternCare),
            Course = root.Entries("course", required: true, ReadCourse),
            Recurrence = root.Entries("recurrence", required: true, ReadRule),
        };
    }

    /// <summary>The plan looks its sentences up by id, so an edition may reword each but leave none out.</summary>
    public static void CheckComplete(PlanWords words, PlanWords builtIn, Ledger ledger)
    {
        foreach (var id in builtIn.Rules.Select(rule => rule.Id).Except(words.Rules.Select(rule => rule.Id)))
            ledger.Report(FaultCode.MissingKey, new(KnowledgeFile.Plan, 0, "planRules"), $"the plan needs a rule '{id}'");
        foreach (var id in builtIn.Phrases.Keys.Except(words.Phrases.Keys))
            ledger.Report(FaultCode.MissingKey, new(KnowledgeFile.Plan, 0, "phrases"), $"the plan needs a phrase '{id}'");
    }

    private static CareItem ReadRule(Entry entry) => CareItemReader.Read(entry, Kind.PlanRule);

    private static PatternCare ReadPatternCare(Entry entry)
    {
        var pattern = entry.Word("pattern");
        entry.Ledger.Use(Kind.Pattern, pattern, entry.At("pattern"));
        return new(pattern, entry.Entries("do", required: true, ReadRule), entry.Entries("notNow", required: true, ReadRule), entry.Uses("drops", Kind.Item, required: false));
    }

    private static CourseCurve ReadCourse(Entry entry)
    {
        var points = entry.Entries("points", required: true, point => new CoursePoint(point.Whole("week"), point.Number("pain", 0, 100)));
        if (points.Count < 2 || points.Zip(points.Skip(1)).Any(pair => pair.Second.Week <= pair.First.Week)) entry.Bad("points", "two points or more, in the order of their weeks", 0);
        return new(entry.Word("id"), entry.Text("name"), entry.Whole("fromDay"), entry.OptionalWhole("toDay"), points, entry.Enum<EvidenceGrade>("grade"), entry.Sources());
    }

    private static WalkRunStep ReadStep(Entry entry) =>
        new(entry.Whole("step"), (int)entry.Number("rounds", 1, 20), entry.Number("runMinutes", 0.5, 120), entry.Number("walkMinutes", 0, 30));
}
