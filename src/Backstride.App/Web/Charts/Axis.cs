namespace Backstride.App.Web.Charts;

/// <summary>A straight axis with its ticks.</summary>
/// <param name="Inverted">Small values lie at the far end: a fast pace stands above a slow one.</param>
public sealed record Axis(double Low, double High, IReadOnlyList<double> Ticks, bool Inverted = false)
{
    /// <summary>Where a value lies, 0 at the near end (left, bottom) and 1 at the far one; values beyond are held at the edge.</summary>
    public double Fraction(double value)
    {
        var along = Math.Clamp((value - Low) / (High - Low), 0, 1);
        return Inverted ? 1 - along : along;
    }

    /// <summary>An axis whose first and last tick enclose the values.</summary>
    /// <param name="intervals">About how many steps; never more than one over.</param>
    public static Axis Around(double low, double high, int intervals, Func<double, double> step, bool inverted = false)
    {
        if (!(high >= low)) (low, high) = (0, 1);
        var size = step((high - low) / intervals);
        var first = Math.Floor(low / size + 1e-9);
        var last = Math.Ceiling(high / size - 1e-9);
        if (last <= first) last = first + 1;
        var ticks = Multiples(first, last, size);
        return new(ticks[0], ticks[^1], ticks, inverted);
    }

    /// <summary>An axis that ends exactly where the values do, with the ticks that fall inside.</summary>
    public static Axis Within(double low, double high, int intervals, Func<double, double> step)
    {
        if (!(high > low)) high = low + 1;
        var size = step((high - low) / intervals);
        return new(low, high, Multiples(Math.Ceiling(low / size - 1e-9), Math.Floor(high / size + 1e-9), size));
    }

    // Whole multiples, so that no rounding piles up along the axis.
    private static double[] Multiples(double first, double last, double size)
    {
        var ticks = new double[Math.Max(0, (int)(last - first) + 1)];
        for (var i = 0; i < ticks.Length; i++) ticks[i] = (first + i) * size;
        return ticks;
    }
}
