using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>A surface of a body that muscles are laid over.</summary>
/// <param name="Frame">Where the surface's own axes lie.</param>
/// <param name="SizeM">As its kind says.</param>
public sealed record OsimSurface(string Name, OsimSurfaceKind Kind, OsimFrame Frame, Vec3 SizeM, OsimHalf Half)
{
    /// <summary>Lays a straight line from one place to another (both in the surface's own axes) over it.</summary>
    internal Laying Lay(Vec3 from, Vec3 to, out Arc arc) => Kind switch
    {
        OsimSurfaceKind.Cylinder => OverCylinder.Lay(SizeM.X, SizeM.Z, Half, from, to, out arc),
        OsimSurfaceKind.Sphere => OverSphere.Lay(SizeM.X, Half, from, to, out arc),
        OsimSurfaceKind.Ellipsoid => OverEllipsoid.Lay(SizeM, Half, from, to, out arc),
        _ => OverTorus.Lay(SizeM.X, SizeM.Y, Half, from, to, out arc),
    };
}
