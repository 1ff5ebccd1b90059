using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>Where an arm is, in the world: it hangs straight down unless said otherwise.</summary>
/// <param name="RaiseDeg">Upper arm away from hanging, forward positive, -60 to 200.</param>
/// <param name="OutDeg">Upper arm away from hanging, outward positive, -45 to 180.</param>
/// <param name="ElbowDeg">Bend of the elbow, 0 straight to 150.</param>
/// <param name="HandAtM">The hand's place from L5/S1 along the world's axes (forward, up, right), metres; overrides the angles.</param>
public sealed record ArmPosture(double RaiseDeg = 0, double OutDeg = 0, double ElbowDeg = 0, Vec3? HandAtM = null)
{
    /// <summary>The forearm away from hanging, outward positive, when it is not that of the upper arm: a turned arm points its forearm across the body.</summary>
    public double? ForearmOutDeg { get; init; }

    /// <summary>The arm whose parts point along two directions of the world.</summary>
    /// <param name="side">1 right, -1 left.</param>
    internal static ArmPosture Along(Vec3 upper, Vec3 forearm, int side)
    {
        var raise = Deg(Math.Atan2(upper.X, -upper.Y));
        var bend = Math.IEEERemainder(Deg(Math.Atan2(forearm.X, -forearm.Y)) - raise, 360);
        return new(raise, Out(upper), bend) { ForearmOutDeg = Out(forearm) };

        double Out(Vec3 along) => Deg(Math.Asin(Math.Clamp(side * along.Z, -1, 1)));

        static double Deg(double radians) => radians * 180 / Math.PI;
    }
}
