using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>What of an OpenSim model this library uses: bodies, joints, couplings and muscles. Metres, kilograms, radians.</summary>
/// <param name="Bodies">The ground first.</param>
/// <param name="Joints">Each after the joint that carries its parent.</param>
/// <param name="Couplers">Each after the one that its leader follows.</param>
public sealed record OsimModel(
    string Name,
    Vec3 GravityMps2,
    IReadOnlyList<OsimBody> Bodies,
    IReadOnlyList<OsimCoordinate> Coordinates,
    IReadOnlyList<OsimJoint> Joints,
    IReadOnlyList<OsimCoupler> Couplers,
    IReadOnlyList<OsimMuscle> Muscles)
{
    public int FindBody(string name) => Find(Bodies.Count, i => Bodies[i].Name, name);

    /// <summary>Number of a coordinate, or -1. Paths as in OpenSim 4's tables ("/jointset/back/lumbar_bending/value") are understood.</summary>
    public int FindCoordinate(string name)
    {
        var plain = name.EndsWith("/value", StringComparison.Ordinal) ? name[..^"/value".Length] : name;
        return Find(Coordinates.Count, i => Coordinates[i].Name, plain[(plain.LastIndexOf('/') + 1)..]);
    }

    /// <summary>The coordinates as the file leaves them.</summary>
    public double[] Defaults() => [.. Coordinates.Select(c => c.Default)];

    /// <summary>Lets every coordinate that is coupled follow its leader.</summary>
    public void Follow(double[] coordinates)
    {
        foreach (var c in Couplers) coordinates[c.Follower] = c.Function.At(coordinates[c.Leader]);
    }

    /// <summary>Coordinates as they are given, but for those that follow another.</summary>
    internal double[] Followed(IReadOnlyList<double> coordinates)
    {
        var now = coordinates.ToArray();
        Follow(now);
        return now;
    }

    /// <summary>Where every body is in the ground.</summary>
    /// <param name="held">For a joint what its six axes are, whatever the coordinates say; null: as they say.</param>
    internal OsimPlace[] Place(double[] coordinates, Func<int, double[]?>? held = null)
    {
        var places = new OsimPlace[Bodies.Count];
        places[0] = OsimPlace.Same;
        Span<double> axes = stackalloc double[6];
        for (var j = 0; j < Joints.Count; j++)
        {
            var joint = Joints[j];
            if (held?.Invoke(j) is { } given) given.CopyTo(axes);
            else for (var a = 0; a < 6; a++) axes[a] = joint.Axes[a].At(coordinates);
            places[joint.Child.Body] = places[joint.Parent.Body].Then(joint.Parent.Place).Then(joint.Motion(axes)).Then(joint.Child.Place.Inverse());
        }

        return places;
    }

    private static int Find(int count, Func<int, string> nameOf, string name)
    {
        for (var i = 0; i < count; i++)
            if (nameOf(i) == name) return i;
        return -1;
    }
}
