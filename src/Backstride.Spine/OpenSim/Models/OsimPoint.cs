using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>A point of a muscle's path.</summary>
/// <param name="At">In its frame, metres.</param>
public sealed record OsimPoint(OsimFrame Frame, Vec3 At)
{
    /// <summary>When given, the point counts only while this coordinate lies between the two values.</summary>
    public (int Coordinate, double Low, double High)? Only { get; init; }

    /// <summary>When given, x, y and z go with coordinates instead (-1: it stays at f(0)).</summary>
    public IReadOnlyList<OsimAxis>? Moving { get; init; }

    public bool Counts(IReadOnlyList<double> coordinates) =>
        Only is not { } only || (coordinates[only.Coordinate] >= only.Low && coordinates[only.Coordinate] <= only.High);

    /// <summary>In the body that its frame is fixed in.</summary>
    public Vec3 InBody(IReadOnlyList<double> coordinates) =>
        Frame.Place.Apply(Moving is null ? At : new(Moving[0].At(coordinates), Moving[1].At(coordinates), Moving[2].At(coordinates)));
}
