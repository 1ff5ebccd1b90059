namespace Backstride.Spine.Equilibrium.Lanes;

internal static class LaneMath<L>
    where L : struct, ILanes<L>
{
    // Adding and taking away this rounds to a whole number.
    private const double Whole = 6755399441055744.0;

    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10;

    private static readonly double[] Series = [.. Enumerable.Range(0, 14).Select(n => 1 / Enumerable.Range(1, n).Aggregate(1.0, (a, b) => a * b))];

    /// <summary>e^x to the last digit or two, x within +-700; the same bits on every machine.</summary>
    public static L Exp(L x)
    {
        x = L.Least(L.Most(x, L.All(-700)), L.All(700));
        var power = L.Subtract(L.MultiplyAdd(x, L.All(1.4426950408889634), L.All(Whole)), L.All(Whole));
        var rest = L.MultiplySubtract(power, L.All(Ln2Low), L.MultiplySubtract(power, L.All(Ln2High), x));
        var sum = L.All(Series[13]);
        for (var n = 12; n >= 0; n--) sum = L.MultiplyAdd(sum, rest, L.All(Series[n]));
        return L.TimesPowerOfTwo(sum, power);
    }
}
