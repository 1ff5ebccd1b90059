namespace Backstride.Spine.Equilibrium;

/// <summary>Prices of the rows at a posture near by, for both solves of a balance: with the joints unloaded, and stiffened by their load.</summary>
internal sealed record WarmStart(double[] Unloaded, double[] Loaded)
{
    /// <summary>Where the prices go if they go on as from <paramref name="before"/> to here.</summary>
    public WarmStart Onward(WarmStart before) => new(Onward(before.Unloaded, Unloaded), Onward(before.Loaded, Loaded));

    private static double[] Onward(double[] before, double[] now)
    {
        var next = new double[now.Length];
        for (var j = 0; j < next.Length; j++) next[j] = (2 * now[j]) - before[j];
        return next;
    }
}
