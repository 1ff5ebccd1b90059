namespace Backstride.Spine.Equilibrium;

/// <summary>Prices of the rows at a posture near by, for both solves of a balance: with the joints unloaded, and stiffened by their load.</summary>
internal sealed record WarmStart(double[] Unloaded, double[] Loaded)
{
    public WarmStart(int rows)
        : this(new double[rows], new double[rows])
    {
    }

    public int Rows => Loaded.Length;

    public void CopyFrom(WarmStart other)
    {
        other.Unloaded.CopyTo(Unloaded, 0);
        other.Loaded.CopyTo(Loaded, 0);
    }

    /// <summary>Becomes where the prices go if they go on as from <paramref name="before"/> to <paramref name="now"/>.</summary>
    public void Onward(WarmStart before, WarmStart now)
    {
        for (var j = 0; j < Rows; j++)
        {
            Unloaded[j] = (2 * now.Unloaded[j]) - before.Unloaded[j];
            Loaded[j] = (2 * now.Loaded[j]) - before.Loaded[j];
        }
    }
}
