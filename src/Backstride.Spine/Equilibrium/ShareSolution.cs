namespace Backstride.Spine.Equilibrium;

/// <param name="X">Activations (and shares of the supports).</param>
/// <param name="Multiplier">Price of each row; hand it to the next solve of a movement to start warm.</param>
/// <param name="Slack">What of each row could not be met.</param>
/// <param name="Residual">Largest |matrix x + slack - target|.</param>
internal sealed record ShareSolution(double[] X, double[] Multiplier, double[] Slack, double Residual, int Iterations);
