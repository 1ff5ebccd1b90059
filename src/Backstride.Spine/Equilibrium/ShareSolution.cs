namespace Backstride.Spine.Equilibrium;

/// <param name="X">Activations (and shares of the supports).</param>
/// <param name="Multiplier">Price of each row; hand it to the next solve of a movement to start warm.</param>
/// <param name="Slack">What of each row could not be met.</param>
/// <param name="Residual">How far from the optimum: the largest of what of a row is neither held nor in the slack (Nm) and of how far a column's effort differs from its price where no bound forbids it to follow. Not scaled by anything.</param>
internal sealed record ShareSolution(double[] X, double[] Multiplier, double[] Slack, double Residual, int Iterations)
{
    /// <summary>Room for an answer.</summary>
    public ShareSolution(int columns, int rows)
        : this(new double[columns], new double[rows], new double[rows], 0, 0)
    {
    }

    public double Residual { get; set; } = Residual;

    public int Iterations { get; set; } = Iterations;
}
