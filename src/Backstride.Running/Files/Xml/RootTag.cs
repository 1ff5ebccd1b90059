using System.Text;
using System.Text.RegularExpressions;

namespace Backstride.Running.Files.Xml;

/// <summary>
/// The first tag of a document, where programs that put two files together declare a namespace twice, and where a creator's name stands
/// as somebody typed it. No XML reader forgives either.
/// </summary>
internal static partial class RootTag
{
    /// <summary>Where the tag ends, its last sign left out; negative when it does not.</summary>
    public static int End(ReadOnlySpan<char> tag)
    {
        var quote = '\0';
        for (var i = 0; i < tag.Length; i++)
        {
            if (quote != '\0') quote = tag[i] == quote ? '\0' : quote;
            else if (tag[i] is '"' or '\'') quote = tag[i];
            else if (tag[i] == '>') return i;
        }
        return -1;
    }

    /// <summary>The tag between its signs with every attribute once; null when nothing is to be mended.</summary>
    public static string? Mend(string tag)
    {
        var attributes = Attribute().Matches(tag);
        var names = attributes.Select(a => a.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        if (names.Count == attributes.Count && !attributes.Any(a => a.Groups[2].ValueSpan.Contains('<'))) return null;
        var mended = new StringBuilder(tag[..attributes[0].Index]);
        foreach (Match attribute in attributes)
            if (names.Remove(attribute.Groups[1].Value)) mended.Append(attribute.Value.Replace("<", "&lt;", StringComparison.Ordinal)).Append(' ');
        return BareAmpersand().Replace(mended.ToString(), "&amp;") + (tag.EndsWith('/') ? "/" : "");
    }

    [GeneratedRegex("([^\\s=\"']+)\\s*=\\s*(\"[^\"]*\"|'[^']*')")]
    private static partial Regex Attribute();

    [GeneratedRegex("&(?!(amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)")]
    private static partial Regex BareAmpersand();
}
