using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>A ring that holds a line within it: as in OpenSim a cylinder takes the place of the tube where the line comes nearest to the ring.</summary>
internal static class OverTorus
{
    private const int Samples = 48;

    public static Laying Lay(double tube, double ring, OsimHalf half, Vec3 from, Vec3 to, out Arc arc)
    {
        arc = default;
        if (Nearest(ring, half, from, to) is not { } nearest) return Laying.Clear;
        var outward = new Vec3(nearest.X, nearest.Y, 0).Unit();
        // x to the middle of the ring, z along the tube.
        var frame = new Turn(-outward, new(0, 0, -1), (-outward).Cross(new(0, 0, -1)));
        Vec3 In(Vec3 v)
        {
            var off = v - (ring * outward);
            return new(off.Dot(frame.XAxis), off.Dot(frame.YAxis), off.Dot(frame.ZAxis));
        }

        Vec3 Out(Vec3 v) => (ring * outward) + frame.Apply(v);
        var laying = OverCylinder.Lay(tube, double.PositiveInfinity, new(0, 1), In(from), In(to), out var inner);
        if (laying is not (Laying.May or Laying.Must)) return laying;
        arc = new(Out(inner.From), Out(inner.To), inner.LengthM);
        return Laying.May;
    }

    // Where on the piece it comes nearest to the ring, of the places that lie on the allowed half.
    private static Vec3? Nearest(double ring, OsimHalf half, Vec3 from, Vec3 to)
    {
        double Distance(double share)
        {
            var at = from + (share * (to - from));
            var off = Math.Sqrt((at.X * at.X) + (at.Y * at.Y)) - ring;
            return (off * off) + (at.Z * at.Z);
        }

        var (best, least) = (-1.0, double.PositiveInfinity);
        for (var i = 0; i <= Samples; i++)
        {
            // Each dip between its neighbours, narrowed down: a line through the ring may have two.
            double low = Math.Max(0, i - 1) / (double)Samples, high = Math.Min(Samples, i + 1) / (double)Samples, middle = i / (double)Samples;
            if (Distance(low) < Distance(middle) || Distance(high) < Distance(middle)) continue;
            while (high - low > 1e-9)
            {
                double a = low + (0.382 * (high - low)), b = low + (0.618 * (high - low));
                if (Distance(a) < Distance(b)) high = b;
                else low = a;
            }

            middle = (low + high) / 2;
            if (Distance(middle) >= least || (!half.IsAll && !half.Holds(from + (middle * (to - from))))) continue;
            (best, least) = (middle, Distance(middle));
        }

        var found = from + (best * (to - from));
        return best < 0 || (found.X * found.X) + (found.Y * found.Y) <= 0 ? null : found;
    }
}
