using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>A place of a path: one of its points, or where it touches a surface first or last.</summary>
/// <param name="Body">On which body.</param>
/// <param name="At">In that body.</param>
internal readonly record struct RouteStop(int Body, Vec3 At)
{
    /// <summary>The point of the path, and its number there; null: a touch.</summary>
    public OsimPoint? Point { get; init; }

    public int Number { get; init; } = -1;

    /// <summary>Which leave to be laid over a surface made this touch.</summary>
    public OsimWrap? Wrap { get; init; }

    /// <summary>Of a last touch: how long the path lies on the surface before it.</summary>
    public double? ArcM { get; init; }
}
