using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class StructureList
{
    /// <summary><c>oftenSaid</c> may be empty: not every part of the back has a misbelief to its name.</summary>
    public static Structure Read(Entry entry) => new(
        entry.Id(Kind.Structure), entry.Text("name"), entry.Text("plain"), entry.WordOrEmpty("oftenSaid"), entry.Sources());

    public static BodyRegion ReadRegion(Entry entry)
    {
        var answer = entry.Word("answer");
        entry.Ledger.Use(Kind.Answer, $"{BodyRegion.QuestionId}/{answer}", entry.At("answer"));
        return new(answer, entry.Enum<BodyView>("view"),
            entry.Number("x", -80, 80), entry.Number("y", 0, 432), entry.Number("rx", 1, 80), entry.Number("ry", 1, 80),
            !entry.OptionalFlag("under"), entry.Uses("parts", Kind.Structure, required: true));
    }
}
