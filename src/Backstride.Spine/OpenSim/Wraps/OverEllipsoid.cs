using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>The line pulled taut over an ellipsoid about the origin: the shortest of those that go straight ahead on it.</summary>
/// <remarks>
/// OpenSim cuts the ellipsoid with a plane instead, which it guesses from the line ("method"): its path is a little longer, and not quite where a
/// string would lie. Held to a half, a string that stays there by itself is taken if there is one, then one that is balanced there.
/// </remarks>
internal static class OverEllipsoid
{
    /// <summary>Ends nearer to the surface than this (of their distance from the middle) count as so far from it: on it the line has no direction.</summary>
    private const double Skin = 1e-6;

    /// <summary>Ends so little inside, as OpenSim measures it, still count as on the surface.</summary>
    private const double Tolerance = 5e-5;

    /// <summary>Ends in so nearly one direction from the middle (cosine) are left alone, as in OpenSim.</summary>
    private const double SameDirection = 1e-4;

    public static Laying Lay(Vec3 half, OsimHalf allowed, Vec3 from, Vec3 to, out Arc arc)
    {
        arc = default;
        // Measured in its axes the surface is a ball of radius 1, and a line that touches it there touches it here.
        Vec3 first = Over(from, half), last = Over(to, half);
        if (Math.Min(first.Length, last.Length) < 1 - Tolerance) return Laying.Inside;
        if (from.Unit().Dot(to.Unit()) > 1 - SameDirection || !OverSphere.Crosses(1, first, last)) return Laying.Clear;
        var taut = new TautEllipsoid(half, Off(first), Off(last), OverSphere.Aside(first.Unit(), last, allowed));
        var (found, best) = (false, (IsAside: 0, Length: 0.0));
        foreach (var line in taut.All())
        {
            Vec3 down = taut.Start(line.Angle).At, up = taut.After(line.Angle, line.LengthM).At;
            // Better first: on the allowed half, held there, short.
            var isAside = !allowed.IsAll && !allowed.Holds(taut.After(line.Angle, line.LengthM / 2).At);
            var rank = (IsAside: (isAside ? 2 : 0) + (line.IsHeld ? 0 : 1), Length: (down - from).Length + line.LengthM + (to - up).Length);
            if (found && rank.CompareTo(best) >= 0) continue;
            (found, best, arc) = (true, rank, new(down, up, line.LengthM));
        }

        return found ? Laying.Must : Laying.Lost;
    }

    private static Vec3 Over(Vec3 at, Vec3 half) => new(at.X / half.X, at.Y / half.Y, at.Z / half.Z);

    private static Vec3 Off(Vec3 at) => at.Length < 1 + Skin ? (1 + Skin) * at.Unit() : at;
}
