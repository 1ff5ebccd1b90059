using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Backstride.Knowledge.Reading;

/// <summary>Stops at text that nests deeper than anyone writes, or whose part holds itself: a tree is built and read by calls within calls,
/// and a hundred thousand of them would end the program.</summary>
internal sealed class ShallowParser(IParser text) : IParser
{
    /// <summary>Knowledge is some ten levels deep.</summary>
    private const int Deepest = 50;

    private readonly Stack<AnchorName> _open = [];

    public ParsingEvent? Current => text.Current;

    public bool MoveNext()
    {
        if (!text.MoveNext()) return false;
        switch (text.Current)
        {
            case MappingStart or SequenceStart when _open.Count == Deepest: throw Broken("lists and keys lie too deep in one another");
            case MappingStart or SequenceStart: _open.Push(((NodeEvent)text.Current).Anchor); break;
            case MappingEnd or SequenceEnd: _open.Pop(); break;
            case AnchorAlias alias when _open.Contains(alias.Value): throw Broken($"'{alias.Value}' holds itself");
        }

        return true;
    }

    private YamlException Broken(string what) => new(text.Current!.Start, text.Current.End, what);
}
