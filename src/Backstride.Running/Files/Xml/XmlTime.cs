using System.Globalization;
using System.Text.RegularExpressions;

namespace Backstride.Running.Files.Xml;

/// <summary>A moment as GPX and TCX write it, or as programs do that never read how; without a zone it is taken as UTC.</summary>
internal static partial class XmlTime
{
    public const string NotPlausible = "The file gives a year in which nobody recorded a run, perhaps by another calendar; it is given as it stands.";

    /// <summary>Whether devices record runs in such a year.</summary>
    public static bool IsPlausible(DateTimeOffset time) => time.Year is >= 1990 and < 2100;

    private const DateTimeStyles Style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
    private const string LeapSecond = ":60";

    /// <summary>A count of seconds or milliseconds since 1970 is taken from here on, so that no other number is read as one.</summary>
    private const long FirstCountS = 600_000_000, LastCountS = 5_000_000_000;

    public static DateTimeOffset? Parse(string text, out bool withoutZone)
    {
        text = text.Trim();
        // A date has two hyphens before the T; a sign or Z after it is a zone.
        var t = text.AsSpan().IndexOfAny('T', 't', ' ');
        withoutZone = t < 0 || text.AsSpan(t).IndexOfAny("Zz+-") < 0;
        // A time of day alone must not be read as one of today: nothing here looks at a clock.
        if (text.Length > 7 && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Style, out var time)) return time;
        return Odd(text, ref withoutZone);
    }

    private static DateTimeOffset? Odd(string text, ref bool withoutZone)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            withoutZone = false;
            if (count is >= FirstCountS and < LastCountS) return DateTimeOffset.FromUnixTimeSeconds(count);
            return count is >= FirstCountS * 1000 and < LastCountS * 1000 ? DateTimeOffset.FromUnixTimeMilliseconds(count) : null;
        }
        // The name of a zone behind its offset; "ZZ", "Z+00:00", " UTC" and " GMT" all mean Z.
        text = Utc().Replace(ZoneName().Replace(text, ""), "Z");
        withoutZone &= !text.EndsWith('Z');
        text = DayFirst().Replace(text, "$3-$2-$1");
        var leap = text.IndexOf(LeapSecond, StringComparison.Ordinal);
        if (leap > 0 && text.LastIndexOf(':') == leap) text = text.Remove(leap) + ":59" + text[(leap + LeapSecond.Length)..];
        else leap = -1;
        if (!Year().IsMatch(text)) return null;
        foreach (var way in (ReadOnlySpan<string>)[text, ShortDate().Replace(text, "$1 "), SlashedDayFirst().Replace(text, "$3-$2-$1")])
            if (DateTimeOffset.TryParse(way, CultureInfo.InvariantCulture, Style, out var time)) return leap > 0 && time < DateTimeOffset.MaxValue.AddDays(-1) ? time.AddSeconds(1) : time;
        return DateTimeOffset.TryParseExact(text, "yyyyMMdd'T'HHmmssK", CultureInfo.InvariantCulture, Style, out var compact) ? compact : null;
    }

    [GeneratedRegex(@"\[[^\]]*\]$")]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"(ZZ|Z\+00:?00|\s*(UTC|GMT))$", RegexOptions.IgnoreCase)]
    private static partial Regex Utc();

    [GeneratedRegex(@"^(\d{1,2})\.(\d{1,2})\.(\d{4})")]
    private static partial Regex DayFirst();

    // Only where the month comes second; the invariant culture puts it first.
    [GeneratedRegex(@"^(\d{1,2})/(\d{1,2})/(\d{4})")]
    private static partial Regex SlashedDayFirst();

    [GeneratedRegex(@"^(\d{4}-\d{1,2}-\d{1,2})[Tt]")]
    private static partial Regex ShortDate();

    [GeneratedRegex(@"\d{4}")]
    private static partial Regex Year();
}
