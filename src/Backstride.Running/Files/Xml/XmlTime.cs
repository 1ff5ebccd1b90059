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
        if (text.EndsWith(" UTC", StringComparison.OrdinalIgnoreCase)) text = text[..^4] + "Z";
        const DateTimeStyles style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, style, out var time)
            && !DateTimeOffset.TryParseExact(text, "yyyyMMdd'T'HHmmssK", CultureInfo.InvariantCulture, style, out time)) return null;
        // A date has two hyphens before the T; a sign or Z after it is a zone.
        var t = text.IndexOfAny(['T', ' ']);
        withoutZone = t < 0 || text.IndexOfAny(['Z', 'z', '+', '-'], t) < 0;
        return time;
    }
}
