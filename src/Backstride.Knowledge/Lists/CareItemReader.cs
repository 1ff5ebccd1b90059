using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

/// <summary>A line of a plan, wherever it stands.</summary>
internal static class CareItemReader
{
    public static CareItem Read(Entry entry, string kind, string idPrefix = "") =>
        new(entry.Id(kind, idPrefix), entry.Text("text"), entry.Text("why"), entry.Enum<EvidenceGrade>("grade"), entry.Sources())
        {
            About = entry.Words("about", required: false),
            Tasks = entry.Words("tasks", required: false),
            Stages = entry.Uses("stages", Kind.Stage, required: false),
            Irritability = entry.OptionalEnums<Irritability>("irritability"),
            Replaces = entry.Uses("replaces", Kind.Item, required: false),
        };
}
