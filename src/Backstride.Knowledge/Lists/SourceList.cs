using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class SourceList
{
    public static Source Read(Entry entry) =>
        new(entry.Id(Kind.Source), entry.Text("citation"), entry.OptionalWord("url"), entry.Flag("seen"));
}
