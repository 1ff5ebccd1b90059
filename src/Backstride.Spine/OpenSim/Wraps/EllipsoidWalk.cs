using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>Walks straight ahead on an ellipsoid about the origin.</summary>
/// <remarks>
/// A line that turns neither left nor right bends only towards the surface: its second derivative is along the normal. That is integrated by
/// midpoint steps of four finenesses, extrapolated to none (Gragg's method): with steps of a seventh of the smallest radius of curvature some 1e-14 of the way is lost.
/// </remarks>
/// <param name="half">Half the axes.</param>
internal readonly struct EllipsoidWalk(Vec3 half)
{
    private const double StepOfRadius = 0.15, MostStepsPerAxis = 200;

    private readonly Vec3 _normal = new(1 / (half.X * half.X), 1 / (half.Y * half.Y), 1 / (half.Z * half.Z));

    /// <summary>A step that loses nothing worth speaking of.</summary>
    public static double StepM(Vec3 half)
    {
        double least = Math.Min(half.X, Math.Min(half.Y, half.Z)), most = Math.Max(half.X, Math.Max(half.Y, half.Z));
        return Math.Max(StepOfRadius * least * least / most, most / MostStepsPerAxis);
    }

    public Vec3 Normal(Vec3 at) => new Vec3(_normal.X * at.X, _normal.Y * at.Y, _normal.Z * at.Z).Unit();

    /// <param name="way">Of length 1, along the surface.</param>
    /// <param name="steps">How many steps the walk is cut into.</param>
    public (Vec3 At, Vec3 Way) Walk(Vec3 at, Vec3 way, double length, int steps)
    {
        for (var i = 0; i < steps; i++) (at, way) = Step(at, way, length / steps);
        return (at, way);
    }

    private (Vec3 At, Vec3 Way) Step(Vec3 at, Vec3 way, double length)
    {
        Span<(Vec3 At, Vec3 Way)> last = stackalloc (Vec3, Vec3)[4];
        for (var k = 0; k < 4; k++)
        {
            var next = Midpoints(at, way, length, 2 * (k + 1));
            for (var j = 0; j < k; j++)
            {
                double ratio = (k + 1.0) / (k - j), share = 1 / ((ratio * ratio) - 1);
                var before = last[j];
                last[j] = next;
                next = (next.At + (share * (next.At - before.At)), next.Way + (share * (next.Way - before.Way)));
            }

            last[k] = next;
        }

        return last[3];
    }

    private (Vec3 At, Vec3 Way) Midpoints(Vec3 at, Vec3 way, double length, int count)
    {
        var h = length / count;
        var (at0, way0) = (at, way);
        var (at1, way1) = (at + (h * way), way + (h * Bend(at, way)));
        for (var i = 1; i < count; i++)
        {
            var (at2, way2) = (at0 + (2 * h * way1), way0 + (2 * h * Bend(at1, way1)));
            (at0, way0, at1, way1) = (at1, way1, at2, way2);
        }

        return (0.5 * (at0 + at1 + (h * way1)), 0.5 * (way0 + way1 + (h * Bend(at1, way1))));
    }

    private Vec3 Bend(Vec3 at, Vec3 way)
    {
        var normal = new Vec3(_normal.X * at.X, _normal.Y * at.Y, _normal.Z * at.Z);
        var bend = (_normal.X * way.X * way.X) + (_normal.Y * way.Y * way.Y) + (_normal.Z * way.Z * way.Z);
        return -bend / normal.Dot(normal) * normal;
    }
}
