namespace Backstride.App.Web.Charts;

/// <summary>A clock that passes quickly over long stops, so that an hour at the lake, or a watch forgotten for a night, leaves room for the running.</summary>
public sealed class FoldedClock(IReadOnlyList<(double From, double To)> gaps)
{
    /// <summary>Seconds; a stop up to this long is drawn in full.</summary>
    public const double LongestInFull = 600;

    private const double DrawnAs = 120;

    private readonly (double From, double To)[] folded = [.. gaps.Where(gap => gap.To - gap.From > LongestInFull)];

    public bool Folds => folded.Length > 0;

    /// <summary>Where a moment lies on the axis, seconds; never decreasing.</summary>
    public double At(double timeS)
    {
        var at = timeS;
        foreach (var (from, to) in folded)
        {
            if (timeS <= from) break;
            var passed = Math.Min(timeS, to) - from;
            at -= passed * (1 - DrawnAs / (to - from));
        }

        return at;
    }
}
