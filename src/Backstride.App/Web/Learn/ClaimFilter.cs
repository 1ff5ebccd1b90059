using Backstride.Knowledge;

namespace Backstride.App.Web.Learn;

/// <summary>Which claims to show: of one verdict, and with all the words given. What is left empty asks for nothing.</summary>
public sealed record ClaimFilter(string? Verdict, string? Words)
{
    /// <summary>Nobody types more; it keeps a nonsense address cheap.</summary>
    private const int MostWords = 10;

    public bool AsksForAnything => !string.IsNullOrWhiteSpace(Verdict) || !string.IsNullOrWhiteSpace(Words);

    public IEnumerable<Claim> Of(IEnumerable<Claim> claims)
    {
        var words = (Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToArray();
        return claims.Where(claim =>
            (string.IsNullOrWhiteSpace(Verdict) || claim.Verdict == Verdict) && words.All(word => Holds(claim, word)));
    }

    private static bool Holds(Claim claim, string word) =>
        claim.OftenSaid.Contains(word, StringComparison.OrdinalIgnoreCase)
        || claim.Known.Contains(word, StringComparison.OrdinalIgnoreCase)
        || claim.WhatWeDo.Contains(word, StringComparison.OrdinalIgnoreCase);
}
