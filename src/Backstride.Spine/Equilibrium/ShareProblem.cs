namespace Backstride.Spine.Equilibrium;

/// <summary>How to share moments out over muscles: minimise the sum of weight x^2 / 2 with matrix x = target and bounds on x.</summary>
/// <param name="Matrix">Column by column, <paramref name="Rows"/> numbers each.</param>
internal sealed record ShareProblem(int Rows, double[] Matrix, double[] Weight, double[] Lower, double[] Upper, double[] Target)
{
    public int Columns => Weight.Length;

    /// <summary>When given, cube x^3 / 3 is added to the effort of each column; its lower bound must not be below 0 where this is not 0.</summary>
    public double[]? Cube { get; init; }
}
