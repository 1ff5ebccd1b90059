using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class StructureList
{
    /// <summary><c>oftenSaid</c> may be empty: not every part of the back has a misbelief to its name.</summary>
    public static Structure Read(Entry entry) => new(
        entry.Id(Kind.Structure), entry.Text("name"), entry.Text("plain"), entry.WordOrEmpty("oftenSaid"), entry.Sources());
}
