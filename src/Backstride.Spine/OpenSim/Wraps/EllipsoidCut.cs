using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>A line over an ellipsoid in one plane: through both ends and the place of the surface that is nearest to the middle of what lies inside, mirrored to the allowed half.</summary>
/// <remarks>Measured in its axes the surface is a ball of radius 1 and the cut a circle; only its length has to be summed up.</remarks>
internal static class EllipsoidCut
{
    private const int Pieces = 24, Halvings = 100;

    /// <param name="first">The start, measured in the axes; outside.</param>
    /// <param name="last">The end, likewise.</param>
    public static Arc Over(Vec3 half, OsimHalf allowed, Vec3 first, Vec3 last)
    {
        Vec3 Real(Vec3 v) => new(v.X * half.X, v.Y * half.Y, v.Z * half.Z);
        var way = last - first;
        var nearest = Nearest(half, allowed, Real(first + (-first.Dot(way) / way.Dot(way) * way)));
        if (!allowed.IsAll && !allowed.Holds(nearest)) nearest = Mirrored(nearest, allowed.Axis);
        var over = new Vec3(nearest.X / half.X, nearest.Y / half.Y, nearest.Z / half.Z);

        var normal = way.Cross(over - first).Unit();
        var middle = first.Dot(normal) * normal;
        var radius = Math.Sqrt(Math.Max(0, 1 - middle.Dot(middle)));
        Vec3 ahead = (first - middle).Unit(), aside = normal.Cross(ahead);
        double near = (first - middle).Length, far = (last - middle).Length;
        double seenFirst = Math.Acos(Math.Min(1, radius / near)), seenLast = Math.Acos(Math.Min(1, radius / far));
        double Round(Vec3 v) => Math.Atan2(aside.Dot(v), ahead.Dot(v)) is var angle && angle < 0 ? angle + (2 * Math.PI) : angle;
        var (end, through) = (Round(last - middle), Round(over - middle));
        // To the left when the place that it is to go over comes before the end that way.
        var (a, b) = through < end ? (seenFirst, end - seenLast) : (-seenFirst, end + seenLast - (2 * Math.PI));
        Vec3 At(double angle) => Real(middle + (radius * ((Math.Cos(angle) * ahead) + (Math.Sin(angle) * aside))));
        return new(At(a), At(b), Math.Abs(Sum(angle => Real(radius * ((Math.Cos(angle) * aside) - (Math.Sin(angle) * ahead))).Length, a, b)));
    }

    /// <summary>The place of the surface that is nearest to one inside it.</summary>
    public static Vec3 Nearest(Vec3 half, OsimHalf allowed, Vec3 at)
    {
        Vec3 square = new(half.X * half.X, half.Y * half.Y, half.Z * half.Z);
        Vec3 Out(double by) => new(at.X * square.X / (square.X + by), at.Y * square.Y / (square.Y + by), at.Z * square.Z / (square.Z + by));
        double Height(Vec3 v) => new Vec3(v.X / half.X, v.Y / half.Y, v.Z / half.Z).Length;
        var (low, high) = (-Math.Min(square.X, Math.Min(square.Y, square.Z)) * (1 - 1e-12), 0.0);
        for (var i = 0; i < Halvings; i++)
        {
            var by = (low + high) / 2;
            if (Height(Out(by)) > 1) low = by;
            else high = by;
        }

        var found = Out(high);
        if (Height(found) > 1 - 1e-6) return 1 / Height(found) * found;
        // In the plane across the shortest axis: up and down are as near; the allowed half is taken.
        Vec3 shortest = square.X <= square.Y && square.X <= square.Z ? new(half.X, 0, 0) : square.Y <= square.Z ? new(0, half.Y, 0) : new(0, 0, half.Z);
        var rest = Math.Sqrt(1 - (Height(found) * Height(found)));
        return found + ((allowed.IsAll || allowed.Towards(shortest) >= 0 ? rest : -rest) * shortest);
    }

    private static Vec3 Mirrored(Vec3 v, int axis) => axis switch { 0 => new(-v.X, v.Y, v.Z), 1 => new(v.X, -v.Y, v.Z), _ => new(v.X, v.Y, -v.Z) };

    // Gauss's three places in each piece.
    private static double Sum(Func<double, double> of, double from, double to)
    {
        var (sum, wide, off) = (0.0, (to - from) / Pieces, Math.Sqrt(0.6) / 2);
        for (var i = 0; i < Pieces; i++)
        {
            var middle = from + ((i + 0.5) * wide);
            sum += wide / 18 * ((5 * of(middle - (off * wide))) + (8 * of(middle)) + (5 * of(middle + (off * wide))));
        }

        return sum;
    }
}
