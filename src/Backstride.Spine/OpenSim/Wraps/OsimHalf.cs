using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>The half of a surface that a muscle is held to ("quadrant" in the file).</summary>
/// <param name="Axis">0, 1 or 2: x, y or z of the surface.</param>
/// <param name="Sign">1 or -1; 0: all of it.</param>
public readonly record struct OsimHalf(int Axis, int Sign)
{
    public static OsimHalf All => default;

    public bool IsAll => Sign == 0;

    /// <summary>How far a direction points to the allowed half.</summary>
    public double Towards(Vec3 v) => Sign * (Axis == 0 ? v.X : Axis == 1 ? v.Y : v.Z);

    /// <summary>The middle counts as above, as in OpenSim.</summary>
    public bool Holds(Vec3 at) => Sign > 0 ? Towards(at) >= 0 : Towards(at) > 0;
}
