using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

/// <summary>What the plan says beyond a stage.</summary>
internal static class PlanList
{
    public static CareItem ReadRule(Entry entry) =>
        new(entry.Id(Kind.PlanRule), entry.Text("text"), entry.Text("why"), entry.Enum<EvidenceGrade>("grade"), entry.Sources());

    public static WalkRunStep ReadStep(Entry entry) =>
        new(entry.Whole("step"), (int)entry.Number("rounds", 1, 60), entry.Number("runMinutes", 0, 240), entry.Number("walkMinutes", 0, 240));

    public static (string Id, string Text) ReadPhrase(Entry entry) => (entry.Id(Kind.Phrase), entry.Text("text"));
}
