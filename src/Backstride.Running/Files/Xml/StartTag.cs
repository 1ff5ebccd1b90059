using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Backstride.Running.Files.Xml;

/// <summary>
/// A tag that opens an element, where programs that put two files together write an attribute twice, where a creator's name stands as
/// somebody typed it, and where quotes or blanks were forgotten. No XML reader forgives any of it.
/// </summary>
internal static partial class StartTag
{
    /// <summary>More are no tag of a run file; whether one stands twice among them is left to the slower way.</summary>
    private const int MostCompared = 32;

    private static readonly SearchValues<char> BehindName = SearchValues.Create("= \t\r\n\"'");

    /// <summary>What <see cref="End"/> gives where the text ends before the tag does, and where it is no tag at all.</summary>
    public const int Unfinished = -1, NoTag = -2;

    /// <summary>Where the tag ends, its last sign left out. Another "&lt;" outside quotes ends the search, so that no text is searched over and over.</summary>
    public static int End(ReadOnlySpan<char> tag)
    {
        for (var i = 0; i < tag.Length; i++)
        {
            var next = tag[i..].IndexOfAny("<>\"'");
            if (next < 0) return Unfinished;
            i += next;
            if (tag[i] == '>') return i;
            if (tag[i] == '<') return NoTag;
            var close = tag[(i + 1)..].IndexOf(tag[i]);
            if (close < 0) return Unfinished;
            i += close + 1;
        }
        return Unfinished;
    }

    /// <summary>The tag between its signs with every attribute once, in quotes; null when nothing is to be mended.</summary>
    public static string? Mend(ReadOnlySpan<char> tag)
    {
        if (!tag.Contains('=') || IsGood(tag)) return null;
        var text = tag.ToString();
        var attributes = Attribute().Matches(text);
        if (attributes.Count == 0 || attributes[0].Index == 0) return null;
        var names = attributes.Select(a => a.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var mended = new StringBuilder(text[..attributes[0].Index].TrimEnd());
        foreach (Match attribute in attributes)
            if (names.Remove(attribute.Groups[1].Value)) mended.Append(' ').Append(attribute.Groups[1].Value).Append('=').Append(Quoted(attribute.Groups[2].Value));
        return BareAmpersand().Replace(mended.ToString(), "&amp;") + (text.EndsWith('/') ? "/" : "");
    }

    private static string Quoted(string value)
    {
        if (value[0] is not ('"' or '\'')) value = "\"" + value.TrimEnd('/') + "\"";
        return value.Replace("<", "&lt;", StringComparison.Ordinal);
    }

    // What every XML reader takes: attributes with quotes, a blank before each, none twice.
    private static bool IsGood(ReadOnlySpan<char> tag)
    {
        Span<(int From, int Length)> names = stackalloc (int, int)[MostCompared];
        var (i, count) = (tag.IndexOfAny(" \t\r\n/"), 0);
        while (i >= 0 && i < tag.Length)
        {
            var before = i;
            while (i < tag.Length && char.IsWhiteSpace(tag[i])) i++;
            if (i == tag.Length || tag[i] == '/' && i == tag.Length - 1) return true;
            var length = tag[i..].IndexOfAny(BehindName);
            if (i == before || length <= 0 || count == MostCompared) return false;
            var name = tag.Slice(i, length);
            foreach (var (from, size) in names[..count])
                if (tag.Slice(from, size).SequenceEqual(name)) return false;
            names[count++] = (i, length);
            i += length;
            while (i < tag.Length && char.IsWhiteSpace(tag[i])) i++;
            if (i == tag.Length || tag[i] != '=') return false;
            do i++; while (i < tag.Length && char.IsWhiteSpace(tag[i]));
            if (i == tag.Length || tag[i] is not ('"' or '\'')) return false;
            var end = tag[(i + 1)..].IndexOf(tag[i]);
            if (end < 0 || tag.Slice(i + 1, end).Contains('<')) return false;
            i += end + 2;
        }
        return true;
    }

    [GeneratedRegex("(?<=^|[\\s\"'])(?>([^\\s=\"'/]+)\\s*)=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)")]
    private static partial Regex Attribute();

    [GeneratedRegex("&(?!(amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)")]
    private static partial Regex BareAmpersand();
}
