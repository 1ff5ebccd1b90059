using System.Globalization;

namespace Backstride.Running.Files.Xml;

/// <summary>A moment as GPX and TCX write it; without a zone it is taken as UTC.</summary>
internal static class XmlTime
{
    public static DateTimeOffset? Parse(string text, out bool withoutZone)
    {
        text = text.Trim();
        if (text.EndsWith("ZZ", StringComparison.Ordinal)) text = text[..^1];
        withoutZone = false;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time)) return null;
        // A date has two hyphens before the T; a sign or Z after it is a zone.
        var t = text.IndexOfAny(['T', ' ']);
        withoutZone = t < 0 || text.IndexOfAny(['Z', 'z', '+', '-'], t) < 0;
        return time;
    }
}
