namespace Backstride.Spine.Loads;

/// <summary>Proof that the muscle sharing is the optimum, and what it could not hold.</summary>
/// <param name="KktResidual">Largest violation of the optimality conditions, below 1e-8: Nm of a row neither held nor in the slack, or the difference of a muscle's effort and price.</param>
/// <param name="SlackNm">Moment that this strength cannot hold; near 0 when the posture is holdable.</param>
public sealed record Certificate(double KktResidual, int Iterations, double SlackNm);
