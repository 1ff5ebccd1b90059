using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class StageList
{
    public static Stage Read(Entry entry)
    {
        var stage = new Stage(entry.Id(Kind.Stage), entry.Text("name"), entry.Whole("fromDay"), entry.OptionalWhole("toDay"), entry.Text("headline"),
            entry.Entries("do", required: true, ReadItem), entry.Entries("notNow", required: true, ReadItem),
            entry.Entries("watchFor", required: true, ReadWatch), entry.OptionalWhole("reviewOnDay"));
        if (stage.FromDay < 0 || stage.ToDay < stage.FromDay) entry.Bad("toDay", "the stage ends before it begins", 0);
        return stage;
    }

    private static CareItem ReadItem(Entry entry) => ReadItem(entry, entry.Id(Kind.Item));

    /// <summary>What to watch for is the same at every stage, so its id may come again; the first counts.</summary>
    private static CareItem ReadWatch(Entry entry)
    {
        var id = entry.Word("id");
        if (!entry.Ledger.IsDefined(Kind.Item, id)) entry.Ledger.Define(Kind.Item, id, entry.At("id"));
        return ReadItem(entry, id);
    }

    private static CareItem ReadItem(Entry entry, string id) =>
        new(id, entry.Text("text"), entry.Text("why"), entry.Enum<EvidenceGrade>("grade"), entry.Sources());
}
