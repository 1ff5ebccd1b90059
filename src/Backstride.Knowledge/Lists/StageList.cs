using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class StageList
{
    public static Stage Read(Entry entry)
    {
        var stage = new Stage(entry.Id(Kind.Stage), entry.Text("name"), entry.Whole("fromDay"), entry.OptionalWhole("toDay"), entry.Text("headline"),
            entry.Entries("do", required: true, ReadItem), entry.Entries("notNow", required: true, ReadItem),
            entry.Entries("watchFor", required: true, ReadItem), entry.OptionalWhole("reviewOnDay"));
        if (stage.FromDay < 0 || stage.ToDay < stage.FromDay) entry.Bad("toDay", "the stage ends before it begins", 0);
        return stage;
    }

    private static CareItem ReadItem(Entry entry) =>
        new(entry.Id(Kind.Item), entry.Text("text"), entry.Text("why"), entry.Enum<EvidenceGrade>("grade"), entry.Sources());
}
