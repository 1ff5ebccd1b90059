using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>A rigid body of an OpenSim model; the first of a model is the ground.</summary>
/// <param name="CentreOfMass">In the body's own frame, metres.</param>
public sealed record OsimBody(string Name, double MassKg, Vec3 CentreOfMass)
{
    /// <summary>Moments of inertia about the centre of mass, kg m2: xx, yy, zz.</summary>
    public Vec3 MomentsKgM2 { get; init; }

    /// <summary>Products of inertia, kg m2: xy, xz, yz.</summary>
    public Vec3 ProductsKgM2 { get; init; }

    /// <summary>The spin of the body when it turns so, both in its own frame.</summary>
    public Vec3 Spin(Vec3 turning) => new(
        (MomentsKgM2.X * turning.X) + (ProductsKgM2.X * turning.Y) + (ProductsKgM2.Y * turning.Z),
        (ProductsKgM2.X * turning.X) + (MomentsKgM2.Y * turning.Y) + (ProductsKgM2.Z * turning.Z),
        (ProductsKgM2.Y * turning.X) + (ProductsKgM2.Z * turning.Y) + (MomentsKgM2.Z * turning.Z));
}
