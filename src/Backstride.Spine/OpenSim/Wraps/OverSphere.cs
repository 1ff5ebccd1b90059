using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>The shortest line over a ball about the origin: it lies in the plane of its ends and the middle, a part of a great circle.</summary>
internal static class OverSphere
{
    private const double Skin = 1e-9;

    public static Laying Lay(double radius, OsimHalf half, Vec3 from, Vec3 to, out Arc arc)
    {
        arc = default;
        double near = from.Length, far = to.Length;
        if (Math.Min(near, far) < radius * (1 - Skin)) return Laying.Inside;
        if (!Crosses(radius, from, to)) return Laying.Clear;

        var ahead = from.Unit();
        var aside = Aside(ahead, to, half);
        var between = Math.Atan2(aside.Dot(to), ahead.Dot(to));
        double seenFirst = Math.Acos(Math.Min(1, radius / near)), seenLast = Math.Acos(Math.Min(1, radius / far));
        Vec3 At(double angle) => radius * ((Math.Cos(angle) * ahead) + (Math.Sin(angle) * aside));
        arc = new(At(seenFirst), At(between - seenLast), radius * Math.Max(0, between - seenFirst - seenLast));
        if (half.IsAll) return Laying.May;

        bool start = half.Holds(from), end = half.Holds(to);
        if (!start || !end)
        {
            // The way round the other side, when that is where it bulges to the half that is allowed.
            Vec3 down = At(-seenFirst), up = At(between + seenLast);
            if (half.Towards(down - from + up - to) >= 0) arc = new(down, up, radius * ((2 * Math.PI) - between - seenFirst - seenLast));
        }

        return start || end ? Laying.Must : Laying.May;
    }

    /// <summary>Whether a straight line between two places outside a ball goes through it.</summary>
    public static bool Crosses(double radius, Vec3 from, Vec3 to)
    {
        var way = to - from;
        var square = way.Dot(way);
        if (square <= 0) return false;
        var share = -from.Dot(way) / square;
        return share is > 0 and < 1 && (from + (share * way)).Length < radius;
    }

    /// <summary>At right angles to a direction, to the side where a place lies; where it lies straight ahead or behind, to the allowed half.</summary>
    public static Vec3 Aside(Vec3 ahead, Vec3 to, OsimHalf half)
    {
        var off = to - (ahead.Dot(to) * ahead);
        if (off.Length > 1e-9 * to.Length) return off.Unit();
        Vec3 axis = half switch { { IsAll: true } => default, { Axis: 0 } => new(half.Sign, 0, 0), { Axis: 1 } => new(0, half.Sign, 0), _ => new(0, 0, half.Sign) };
        off = axis - (ahead.Dot(axis) * ahead);
        if (off.Length > 1e-6) return off.Unit();
        return ahead.Cross(Math.Abs(ahead.X) < 0.8 ? new(1, 0, 0) : new(0, 1, 0)).Unit();
    }
}
