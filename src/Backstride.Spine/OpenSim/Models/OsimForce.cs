using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>A push or pull from outside.</summary>
/// <param name="Body">Name of the body that it acts on.</param>
/// <param name="PointM">Where, in the body's own frame.</param>
/// <param name="ForceN">In the ground.</param>
public sealed record OsimForce(string Body, Vec3 PointM, Vec3 ForceN)
{
    /// <summary>A turn that comes with it, in the ground; it acts wherever the point is.</summary>
    public Vec3 TorqueNm { get; init; }

    /// <summary>True when <see cref="PointM"/> is a place in the ground, where the body is now.</summary>
    public bool PointInGround { get; init; }
}
