using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>The lines from a place outside an ellipsoid that come down on it, go straight ahead on it and leave it towards another place, and that a string would keep.</summary>
/// <remarks>
/// Each begins on the rim that the start sees. From there it is walked until the end rises over the horizon; how far the end then lies to the side
/// is a function of the place on the rim that runs through nothing where a taut line is. Where it falls, a line from further round ends further
/// round: the end has not been passed by, and every line a little to the side is longer. Looked through all round, narrowed down, and made
/// exact by Newton's steps on both numbers: place on the rim and length of the walk.
/// </remarks>
internal sealed class TautEllipsoid
{
    private const int MostNarrowings = 10, CoarseHalvings = 6, MostHalvings = 40, MostSteps = 10;

    /// <summary>A step this small leaves the square of it, or what rounding leaves.</summary>
    private const double SmallStep = 1e-9;

    private const double Little = 1e-6;

    /// <summary>To look through, steps may be so much longer than for the answer.</summary>
    private const double Coarser = 8;

    private readonly Vec3 _half, _first, _aside, _up, _end;
    private readonly double _size, _step, _most;
    private readonly EllipsoidWalk _walk;

    /// <param name="first">The start, measured in the axes; outside.</param>
    /// <param name="last">The end, likewise.</param>
    /// <param name="aside">At right angles to the start, to the side of the end.</param>
    public TautEllipsoid(Vec3 half, Vec3 first, Vec3 last, Vec3 aside)
    {
        (_half, _first, _aside, _up, _walk) = (half, first, aside, first.Unit().Cross(aside), new(half));
        _end = Times(last);
        _size = Math.Cbrt(half.X * half.Y * half.Z);
        _step = EllipsoidWalk.StepM(half);
        _most = 2 * Math.PI * Math.Max(half.X, Math.Max(half.Y, half.Z));
    }

    /// <param name="samples">How many places of the rim are looked at.</param>
    public IEnumerable<TautLine> All(int samples)
    {
        // Begun a little askew: what is in plane with the start and the end lies between two samples, not on one.
        double begin = 0.07 - Math.PI, apart = 2 * Math.PI / samples;
        var beside = new double[samples];
        for (var i = 0; i < samples; i++) beside[i] = Beside(begin + (i * apart));
        for (var i = 0; i < samples; i++)
        {
            var (at, before, now, next) = (begin + (i * apart), beside[(i + samples - 1) % samples], beside[i], beside[(i + 1) % samples]);
            if (now > 0 && next <= 0 && Narrow(at, at + apart) is { } line) yield return line;
            // Two between samples show as a dip that does not quite reach nothing.
            if (before > 0 != now > 0 || now > 0 != next > 0 || Math.Abs(before) < Math.Abs(now) || Math.Abs(next) < Math.Abs(now)) continue;
            if (Through(at - apart, at + apart, now > 0) is { } through && (now > 0 ? Narrow(at - apart, through) : Narrow(through, at + apart)) is { } other) yield return other;
        }
    }

    /// <summary>Where the line comes down on the rim that its start sees, and which way it goes there.</summary>
    public (Vec3 At, Vec3 Way) Start(double angle)
    {
        var (s, c) = Math.SinCos(angle);
        var (rim, square) = ((c * _aside) + (s * _up), _first.Dot(_first));
        var off = Math.Sqrt(square - 1);
        return (Times((1 / square * _first) + (off / _first.Length * rim)), Times(rim - (off / _first.Length * _first)).Unit());
    }

    public (Vec3 At, Vec3 Way) After(double angle, double lengthM)
    {
        var (at, way) = Start(angle);
        return _walk.Walk(at, way, lengthM, (int)Math.Ceiling(lengthM / _step));
    }

    // The lowest place of a dip, when it lies on the other side of nothing.
    private double? Through(double low, double high, bool above)
    {
        for (var i = 0; i < MostNarrowings; i++)
        {
            double a = low + (0.382 * (high - low)), b = low + (0.618 * (high - low)), atA = Beside(a), atB = Beside(b);
            if (atA > 0 != above) return a;
            if (atB > 0 != above) return b;
            if (Math.Abs(atA) < Math.Abs(atB)) high = b;
            else low = a;
        }

        return null;
    }

    // Above nothing at the low end, not at the high one.
    private TautLine? Narrow(double low, double high)
    {
        for (var i = 0; i < MostHalvings; i++)
        {
            var middle = (low + high) / 2;
            var (length, beside) = Horizon(middle, i < CoarseHalvings ? _step * Coarser : _step);
            if (i % 3 == 0 && Exact(middle, length, high - low) is { } line) return line;
            if (beside > 0) low = middle;
            else high = middle;
        }

        return null;
    }

    private TautLine? Exact(double angle, double length, double room)
    {
        var start = angle;
        for (var step = 0; step < MostSteps; step++)
        {
            var (f, g) = Miss(angle, length);
            var (fa, ga) = Miss(angle + Little, length);
            var (fs, gs) = Miss(angle, length + (Little * _size));
            (fa, ga, fs, gs) = ((fa - f) / Little, (ga - g) / Little, (fs - f) / Little, (gs - g) / Little);
            var pivot = (fa * gs) - (fs * ga);
            double turn = ((fs * g) - (gs * f)) / pivot, along = ((ga * f) - (fa * g)) / pivot;
            (angle, length) = (angle + turn, length + (along * _size));
            if (!(Math.Abs(angle - start) <= room) || length < -0.1 * _size || length > _most) return null;
            if (Math.Abs(turn) < SmallStep && Math.Abs(along) < SmallStep) return new(angle, Math.Max(0, length));
        }

        return null;
    }

    private double Beside(double angle) => Horizon(angle, _step * Coarser).Beside;

    // How far the line goes on the surface until its end comes over the horizon, or is passed by, and how far the end lies to the side there.
    private (double LengthM, double Beside) Horizon(double angle, double step)
    {
        var (at, way) = Start(angle);
        var (length, ahead) = (0.0, false);
        while (length < _most)
        {
            if (IsOver(at, way, ref ahead)) break;
            var (nextAt, nextWay) = _walk.Walk(at, way, step, 1);
            var wasAhead = ahead;
            if (IsOver(nextAt, nextWay, ref ahead))
            {
                var (low, high) = (0.0, step);
                // Only the side matters to the look round; Newton's steps do the rest.
                while (high - low > (step > _step ? 0.02 : 1e-6) * step)
                {
                    var (middle, here) = ((low + high) / 2, wasAhead);
                    var (middleAt, middleWay) = _walk.Walk(at, way, middle, 1);
                    if (IsOver(middleAt, middleWay, ref here)) high = middle;
                    else low = middle;
                }

                (nextAt, nextWay) = _walk.Walk(at, way, high, 1);
                return (length + high, Miss(nextAt, nextWay).Beside);
            }

            (at, way, length) = (nextAt, nextWay, length + step);
        }

        return (length, Miss(at, way).Beside);
    }

    // Over the horizon and ahead; or ahead before, and not any more.
    private bool IsOver(Vec3 at, Vec3 way, ref bool ahead)
    {
        var (was, left) = (ahead, _end - at);
        ahead = left.Dot(way) > 0;
        return ahead ? left.Dot(_walk.Normal(at)) >= 0 : was;
    }

    private (double Above, double Beside) Miss(double angle, double lengthM)
    {
        var (at, way) = After(angle, lengthM);
        return Miss(at, way);
    }

    // How far the end is over the plane of the surface where the line is now, and how far to the side of its way.
    private (double Above, double Beside) Miss(Vec3 at, Vec3 way)
    {
        var (normal, left) = (_walk.Normal(at), _end - at);
        return (left.Dot(normal) / _size, left.Dot(normal.Cross(way)) / _size);
    }

    private Vec3 Times(Vec3 v) => new(v.X * _half.X, v.Y * _half.Y, v.Z * _half.Z);
}
