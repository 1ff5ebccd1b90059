using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>The line pulled taut over an ellipsoid about the origin: the shortest of those that go straight ahead on it.</summary>
/// <remarks>
/// OpenSim cuts the ellipsoid with a plane instead, which it guesses from the line ("method"): its path is a little longer, and not quite where a
/// string would lie. Only where a muscle is held to a half on which no string would stay is that done here too.
/// </remarks>
internal static class OverEllipsoid
{
    /// <summary>Ends nearer to the surface than this (of their distance from the middle) count as so far from it: on it the line has no direction.</summary>
    private const double Skin = 1e-6;

    /// <summary>Ends so little inside, as OpenSim measures it, still count as on the surface.</summary>
    private const double Tolerance = 5e-5;

    /// <summary>Ends in so nearly one direction from the middle (cosine) are left alone, as in OpenSim.</summary>
    private const double SameDirection = 1e-4;

    /// <summary>Places all round the rim that are looked at, and when that was too few.</summary>
    private const int Samples = 40, FineSamples = 200;

    public static Laying Lay(Vec3 half, OsimHalf allowed, Vec3 from, Vec3 to, out Arc arc)
    {
        arc = default;
        // Measured in its axes the surface is a ball of radius 1, and a line that touches it there touches it here.
        Vec3 first = Over(from, half), last = Over(to, half);
        if (Math.Min(first.Length, last.Length) < 1 - Tolerance) return Laying.Inside;
        if (from.Unit().Dot(to.Unit()) > 1 - SameDirection || !OverSphere.Crosses(1, first, last)) return Laying.Clear;
        (first, last) = (Off(first), Off(last));
        arc = EllipsoidCut.Over(half, allowed, first, last);
        // Lines are found more surely from the end that is nearer to the surface.
        var turned = last.Length < first.Length;
        var taut = Taut(half, allowed, first, last, turned, Samples);
        // The shortest is no longer than any cut: if it is, it hid between two samples.
        if (allowed.IsAll && !(taut is { } found && Length(found) <= Length(arc)))
            taut = new[] { Taut(half, allowed, first, last, turned, FineSamples), Taut(half, allowed, first, last, !turned, FineSamples), taut, arc }.OfType<Arc>().MinBy(Length);
        arc = taut ?? arc;
        return Laying.Must;

        double Length(Arc over) => (over.From - from).Length + over.LengthM + (to - over.To).Length;
    }

    // The shortest of those whose middle lies on the allowed half.
    private static Arc? Taut(Vec3 half, OsimHalf allowed, Vec3 first, Vec3 last, bool turned, int samples)
    {
        var (start, end) = turned ? (last, first) : (first, last);
        var taut = new TautEllipsoid(half, start, end, OverSphere.Aside(start.Unit(), end, allowed));
        var (shortest, best) = (double.PositiveInfinity, default(Arc?));
        foreach (var line in taut.All(samples))
        {
            if (!allowed.IsAll && !allowed.Holds(taut.After(line.Angle, line.LengthM / 2).At)) continue;
            Vec3 down = taut.Start(line.Angle).At, up = taut.After(line.Angle, line.LengthM).At;
            var length = (down - Times(start, half)).Length + line.LengthM + (up - Times(end, half)).Length;
            if (length < shortest) (shortest, best) = (length, turned ? new(up, down, line.LengthM) : new(down, up, line.LengthM));
        }

        return best;
    }

    private static Vec3 Times(Vec3 at, Vec3 half) => new(at.X * half.X, at.Y * half.Y, at.Z * half.Z);

    private static Vec3 Over(Vec3 at, Vec3 half) => new(at.X / half.X, at.Y / half.Y, at.Z / half.Z);

    private static Vec3 Off(Vec3 at) => at.Length < 1 + Skin ? (1 + Skin) * at.Unit() : at;
}
