namespace Backstride.Spine.Loads;

/// <summary>Proof that the muscle sharing is the optimum, and what it could not hold.</summary>
/// <param name="KktResidual">Largest violation of the optimality conditions, Nm: below 1e-8, or below 1e-6 where tens of Nm of slack leave more rounding.</param>
/// <param name="SlackNm">Moment that this strength cannot hold; near 0 when the posture is holdable.</param>
public sealed record Certificate(double KktResidual, int Iterations, double SlackNm);
