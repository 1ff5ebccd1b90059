using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>The shortest line over a cylinder about z: unrolled it is straight, so it rises evenly from end to end.</summary>
internal static class OverCylinder
{
    /// <summary>So much of the radius, inside, still counts as on the surface.</summary>
    private const double Skin = 1e-9;

    public static Laying Lay(double radius, double length, OsimHalf half, Vec3 from, Vec3 to, out Arc arc)
    {
        arc = default;
        double near = Math.Sqrt((from.X * from.X) + (from.Y * from.Y)), far = Math.Sqrt((to.X * to.X) + (to.Y * to.Y));
        if (Math.Min(near, far) < radius * (1 - Skin)) return Laying.Inside;
        var laying = Meets(radius, half, from, to);
        if (laying == Laying.Clear) return laying;

        // Each end sees two edges of the cylinder, this far round from where it is itself.
        double first = Math.Atan2(from.Y, from.X), last = Math.Atan2(to.Y, to.X);
        double seenFirst = Math.Acos(Math.Min(1, radius / near)), seenLast = Math.Acos(Math.Min(1, radius / far));
        var left = half.IsAll ? Cross(from, to) >= 0 : GoesLeft();
        var (a, b) = left ? (first + seenFirst, last - seenLast) : (first - seenFirst, last + seenLast);
        var round = Round(left ? b - a : a - b);

        double before = Math.Sqrt(Math.Max(0, (near * near) - (radius * radius))), after = Math.Sqrt(Math.Max(0, (far * far) - (radius * radius)));
        var whole = before + (radius * round) + after;
        double Rise(double along) => whole > 0 ? from.Z + ((to.Z - from.Z) * along / whole) : from.Z;
        Vec3 down = At(a, Rise(before)), up = At(b, Rise(before + (radius * round)));
        // As in OpenSim: only when both ends of the arc are beyond the cylinder's ends is nothing laid.
        if (Math.Abs(down.Z) > length / 2 && Math.Abs(up.Z) > length / 2) return Laying.Clear;
        var rise = up.Z - down.Z;
        arc = new(down, up, Math.Sqrt((radius * radius * round * round) + (rise * rise)));
        return laying;

        Vec3 At(double angle, double z) => new(radius * Math.Cos(angle), radius * Math.Sin(angle), z);

        // Round to the left or to the right: the way whose edges lie on the half that is allowed.
        bool GoesLeft()
        {
            bool leftFirst = half.Holds(At(first + seenFirst, from.Z)), rightFirst = half.Holds(At(first - seenFirst, from.Z));
            if (leftFirst != rightFirst) return leftFirst;
            bool leftLast = half.Holds(At(last - seenLast, to.Z)), rightLast = half.Holds(At(last + seenLast, to.Z));
            if (leftFirst || leftLast || rightLast) return !rightLast;
            // No edge lies there: the way round that is longer comes nearer to it.
            return Between(first + seenFirst, last - seenLast) > Between(first - seenFirst, last + seenLast);
        }
    }

    private static Laying Meets(double radius, OsimHalf half, Vec3 from, Vec3 to)
    {
        double x = to.X - from.X, y = to.Y - from.Y, square = (x * x) + (y * y);
        var share = square > 0 ? -((from.X * x) + (from.Y * y)) / square : 0;
        var nearest = from + (share * (to - from));
        var through = share is > 0 and < 1 && (nearest.X * nearest.X) + (nearest.Y * nearest.Y) < radius * radius;
        if (half.IsAll) return through ? Laying.Must : Laying.Clear;
        bool start = half.Holds(from), end = half.Holds(to);
        // A muscle with both ends on the far side is drawn round; so is one that passes on the wrong side on its way across.
        if (!start && !end) return Laying.May;
        if (through) return Laying.Must;
        return start != end && !half.Holds(nearest) ? Laying.May : Laying.Clear;
    }

    private static double Cross(Vec3 a, Vec3 b) => (a.X * b.Y) - (a.Y * b.X);

    // A touch that rounding makes a hair shorter than nothing is not a whole turn.
    private static double Round(double angle)
    {
        var round = angle - (2 * Math.PI * Math.Floor(angle / (2 * Math.PI)));
        return round > (2 * Math.PI) - 1e-9 ? 0 : round;
    }

    private static double Between(double a, double b) => Math.Acos(Math.Cos(a - b));
}
