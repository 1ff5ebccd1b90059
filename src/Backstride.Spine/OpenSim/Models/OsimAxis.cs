using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>One of the three turns or three shifts that a joint is made of.</summary>
/// <param name="Direction">Length 1, in the joint's frame on the parent (a turn: as already turned by those before it).</param>
/// <param name="Function">From the coordinate to radians or metres.</param>
/// <param name="Coordinate">Its number in the model; -1 when the axis always stays where it is.</param>
public sealed record OsimAxis(Vec3 Direction, OsimFunction Function, int Coordinate)
{
    public double At(IReadOnlyList<double> coordinates) => Function.At(Coordinate < 0 ? 0 : coordinates[Coordinate]);
}
