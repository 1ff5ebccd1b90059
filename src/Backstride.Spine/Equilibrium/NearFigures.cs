namespace Backstride.Spine.Equilibrium;

/// <summary>Measured activities that muscles stay near: effort is counted from them, up and down, and no longer from nothing.</summary>
/// <remarks>The unknown of such a muscle becomes its distance from the figure, so the sharing stays the problem it was.</remarks>
internal sealed class NearFigures(TrunkLanes lanes)
{
    private readonly double[] _shares = new double[lanes.Count];
    private bool _any;

    public void Clear()
    {
        if (_any) Array.Clear(_shares);
        _any = false;
    }

    public void Put(int fascicle, double share) => (_shares[fascicle], _any) = (share, true);

    /// <summary>Makes distances from the figures of a table's unknowns, whose bounds are known by now. Their square alone is counted, also where all other effort is cubed: a cube is flat around its middle.</summary>
    public void Shift(ShareTable table)
    {
        for (var i = 0; _any && i < _shares.Length; i++)
        {
            if (_shares[i] == 0) continue;
            var slot = lanes.SlotOf[i];
            var weight = lanes.Weight.Span[slot];
            (table.Weight[slot], table.Answer[slot], table.Cube[slot]) = (weight, 1 / weight, 0);
            (table.Lower[slot], table.Upper[slot]) = (table.Lower[slot] - _shares[i], table.Upper[slot] - _shares[i]);
        }
    }

    /// <summary>What the muscles give at their figures is given; what is shared out is the rest.</summary>
    public void TakeOff(ShareTable table)
    {
        for (var j = 0; _any && j < MuscleLines.Rows; j++)
            for (var i = 0; i < _shares.Length; i++) table.Target[j] -= _shares[i] * table.Row(j)[lanes.SlotOf[i]];
    }

    /// <summary>From distances to activations.</summary>
    public void AddTo(double[] x)
    {
        for (var i = 0; _any && i < _shares.Length; i++) x[i] += _shares[i];
    }
}
