using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Wraps;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.OpenSim.Wraps;

/// <summary>Straight lines that meet surfaces, and what becomes of them.</summary>
internal static class Lines
{
    public static OsimSurface Surface(OsimSurfaceKind kind, Vec3 size, OsimHalf half = default) => new("surface", kind, default, size, half);

    public static Vec3 Point(double far, double azimuth, double height) => new(far * Math.Cos(azimuth), far * Math.Sin(azimuth), height);

    /// <summary>Length of the path from end to end, when the line is laid over the surface.</summary>
    public static double Length(Vec3 from, Arc arc, Vec3 to) => (arc.From - from).Length + arc.LengthM + (to - arc.To).Length;

    /// <summary>A line that is laid over the surface, and how.</summary>
    public static (Arc Arc, double LengthM) Laid(OsimSurface surface, Vec3 from, Vec3 to)
    {
        var said = surface.Lay(from, to, out var arc);
        Assert.True(said is Laying.May or Laying.Must, $"{said} for {surface.Kind} {surface.SizeM} from {from} to {to}");
        return (arc, Length(from, arc, to));
    }

    /// <summary>The straight line where it goes past, the one over the surface otherwise.</summary>
    public static double LaidOrStraight(OsimSurface surface, Vec3 from, Vec3 to) =>
        surface.Lay(from, to, out var arc) is Laying.May or Laying.Must ? Length(from, arc, to) : (to - from).Length;

    /// <summary>Half axes of an ellipsoid, metres, the longest at most four times the shortest.</summary>
    public static Gen<Vec3> Axes =>
        from x in Examples.Between(0.02, 0.08)
        from y in Examples.Between(0.02, 0.08)
        from z in Examples.Between(0.02, 0.08)
        select new Vec3(x, y, z);

    public static Gen<Vec3> Directions =>
        from height in Examples.Between(-1, 1)
        from azimuth in Examples.Between(-Math.PI, Math.PI)
        select Point(Math.Sqrt(1 - (height * height)), azimuth, height);

    /// <summary>Two places outside a ball of radius 1 with the ball between them: some 100 to 175 degrees apart, 1.02 to 4 from the middle.</summary>
    public static Gen<(Vec3 From, Vec3 To)> Across =>
        from ahead in Directions
        from other in Directions
        from apart in Examples.Between(1.8, 3.05)
        from near in Examples.Between(1.02, 4)
        from far in Examples.Between(1.02, 4)
        let aside = OverSphere.Aside(ahead, other, default)
        select (near * ahead, far * ((Math.Cos(apart) * ahead) + (Math.Sin(apart) * aside)));

    public static Vec3 Times(Vec3 v, Vec3 axes) => new(v.X * axes.X, v.Y * axes.Y, v.Z * axes.Z);
}
