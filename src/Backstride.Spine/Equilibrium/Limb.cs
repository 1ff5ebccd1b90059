using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Equilibrium;

internal static class Limb
{
    /// <summary>Direction of a limb from hanging straight down, in the world; side is 1 for the right, -1 for the left.</summary>
    public static Vec3 Direction(double forwardDeg, double outDeg, int side)
    {
        var (sf, cf) = Math.SinCos(forwardDeg * Math.PI / 180);
        var (so, co) = Math.SinCos(outDeg * Math.PI / 180);
        return new(sf * co, -cf * co, side * so);
    }
}
