namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>The surfaces that OpenSim lays muscles over.</summary>
public enum OsimSurfaceKind
{
    /// <summary>About its z. Size: radius, -, length.</summary>
    Cylinder,

    /// <summary>Size: radius.</summary>
    Sphere,

    /// <summary>Size: half the three axes.</summary>
    Ellipsoid,

    /// <summary>A ring about its z, held from within. Size: radius of the tube, radius of the ring.</summary>
    Torus,
}
