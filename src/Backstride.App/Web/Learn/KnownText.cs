namespace Backstride.App.Web.Learn;

/// <summary>What is known, as a headline and what follows it. The first sentence is written to stand alone.</summary>
public sealed record KnownText(string Headline, string Rest)
{
    public static KnownText Of(string known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var end = known.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? new(known, "") : new(known[..(end + 1)], known[(end + 2)..]);
    }
}
