using System.Text.RegularExpressions;

namespace Backstride.Knowledge.Reading;

/// <summary>Words that make a sore back worse. People told that something is worn or broken expect more scans and recover later (OKEEFFE22).</summary>
internal static partial class BannedWords
{
    /// <summary>A claim may quote what is often said, and a citation is somebody else's title.</summary>
    private static readonly HashSet<string> Quoting = ["oftenSaid", "citation", "url"];

    public static string? Find(string key, string text) =>
        !Quoting.Contains(key) && Banned().Match(text) is { Success: true } hit ? hit.Value : null;

    [GeneratedRegex(
        @"\bdamag\w*|\bwear[ -]and[ -]tear\b|\bdegenerat\w*|\bslipped\b|\bunstable\b|\bweak core\b|\b(bad|poor) posture\b|\bcrumbl\w*|\bout of place\b|\bnothing serious\b|\bthrow out\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Banned();
}
