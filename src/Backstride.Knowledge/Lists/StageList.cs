using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class StageList
{
    public static Stage Read(Entry entry)
    {
        var id = entry.Id(Kind.Stage);
        var stage = new Stage(id, entry.Text("name"), entry.Whole("fromDay"), entry.OptionalWhole("toDay"), entry.Text("headline"),
            entry.Entries("do", required: true, ReadItem), entry.Entries("notNow", required: true, ReadItem),
            entry.Entries("watchFor", required: true, item => ReadItem(item, id + "/")), entry.OptionalWhole("reviewOnDay"));
        if (stage.FromDay < 0 || stage.ToDay < stage.FromDay) entry.Bad("toDay", "the stage ends before it begins", 0);
        return stage;
    }

    private static CareItem ReadItem(Entry entry) => ReadItem(entry, "");

    /// <summary>What to watch for may stand in every stage under one id, but only once in each.</summary>
    private static CareItem ReadItem(Entry entry, string idPrefix)
    {
        var item = CareItemReader.Read(entry, Kind.Item, idPrefix);
        entry.Ledger.DefineAgain(Kind.Item, item.Id);
        return item;
    }
}
