using System.Globalization;
using Backstride.Clinic.Patterns;

namespace Backstride.App.Services;

/// <summary>What would change a ranked pattern, in words.</summary>
internal static class ChangeWords
{
    private static readonly string[] Places = ["", "first", "second", "third", "fourth", "fifth", "sixth"];

    /// <summary>"More like it if: The pain runs below the knee (12 in 100). Less if: No pain below the knee (3 in 100)."</summary>
    public static string Of(PatternChange change) => string.Create(CultureInfo.InvariantCulture,
        $"More like it if: {change.ForText} ({100 * change.IfFor:0} in 100). Less if: {change.AgainstText} ({100 * change.IfAgainst:0} in 100).");

    /// <summary>How its place hangs on how telling the signs are.</summary>
    public static string OfRank(RankedPattern pattern)
    {
        var (best, worst) = (Math.Min(pattern.Rank, Math.Min(pattern.RankIfHalf, pattern.RankIfTwice)), Math.Max(pattern.Rank, Math.Max(pattern.RankIfHalf, pattern.RankIfTwice)));
        return best == worst
            ? $"It stays {Place(worst)} in the list even if the signs say only half, or twice, as much as we think."
            : $"If the signs say only half, or twice, as much as we think, it could be {Place(best)} or as low as {Place(worst)} in the list.";
    }

    private static string Place(int place) => place < Places.Length ? Places[place] : string.Create(CultureInfo.InvariantCulture, $"number {place}");
}
