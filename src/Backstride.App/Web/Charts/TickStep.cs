namespace Backstride.App.Web.Charts;

/// <summary>Distances between ticks that a reader can count in.</summary>
public static class TickStep
{
    private static readonly double[] OfAClock =
        [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

    private static readonly double[] OfACalendar = [1, 2, 7, 14, 28, 56, 112, 364];

    /// <summary>The smallest of 1, 2 or 5 times a power of ten that is not below <paramref name="atLeast"/>.</summary>
    public static double Decimal(double atLeast)
    {
        if (!(atLeast > 0)) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        foreach (var factor in (ReadOnlySpan<double>)[1, 2, 5])
            if (power * factor >= atLeast * (1 - 1e-9)) return power * factor;
        return power * 10;
    }

    /// <summary>1, 2, 5 and so on but never below 1: heart beats and steps come whole.</summary>
    public static double Whole(double atLeast) => Math.Max(1, Decimal(atLeast));

    /// <summary>Seconds: 10 s, 30 s, 5 min, an hour.</summary>
    public static double Clock(double atLeast) => FirstOf(OfAClock, atLeast);

    /// <summary>Days: 1, 2, 7, 14.</summary>
    public static double Calendar(double atLeast) => FirstOf(OfACalendar, atLeast);

    private static double FirstOf(double[] ladder, double atLeast)
    {
        foreach (var step in ladder)
            if (step >= atLeast) return step;
        return ladder[^1] * Math.Ceiling(atLeast / ladder[^1]);
    }
}
