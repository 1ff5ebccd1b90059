using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Gait;

/// <summary>A lean between two that are solved; straight in between, at the same bending moment.</summary>
internal readonly struct LeanBetween(LeanPlane lower, LeanPlane upper, double share)
{
    private readonly double _nmPerDown = Mix(lower.NmPerDown, upper.NmPerDown, share), _nmPerForward = Mix(lower.NmPerForward, upper.NmPerForward, share);

    public double BendingNm(Vec3 field) => (_nmPerForward * field.X) - (_nmPerDown * field.Y);

    public bool Holds(double bendingNm, double downMps2) => lower.Holds(bendingNm, downMps2);

    public double CompressionN(double bendingNm, double downMps2) =>
        Mix(lower.CompressionN(bendingNm, downMps2), share == 0 ? 0 : upper.CompressionN(bendingNm, downMps2), share);

    public double TwistedN(double bendingNm, double downMps2, double speedMps) =>
        Mix(lower.TwistedN(bendingNm, downMps2, speedMps), share == 0 ? 0 : upper.TwistedN(bendingNm, downMps2, speedMps), share);

    private static double Mix(double a, double b, double share) => ((1 - share) * a) + (share * b);
}
