namespace Backstride.Running.Runs;

/// <summary>Grade from altitude: the slope of a straight line through the samples 40 m either side, so that a jittering altimeter makes no hills.</summary>
internal static class RunGrade
{
    private const double HalfWindowM = 40;
    private const double SteepestPercent = 45;

    /// <summary>Variance of the distances in a window, below which it has no slope.</summary>
    private const double LeastSpreadM2 = 25;

    /// <summary>Climbs and falls smaller than this are noise. A barometer wanders by less, a phone's GPS by more.</summary>
    private const double HysteresisM = 2;

    private const double LeapM = 10, SteepestMps = 5;

    public static double[]? Build(double[] distance, double[] altitude)
    {
        var grade = GC.AllocateUninitializedArray<double>(distance.Length);
        // Sums over the window, which samples enter ahead and leave behind. Missing altitudes do neither.
        var (n, x, y, xx, xy) = (0, 0.0, 0.0, 0.0, 0.0);
        var (lo, hi, any) = (0, 0, false);
        for (var i = 0; i < grade.Length; i++)
        {
            var here = distance[i];
            // Nearly always one enters and one leaves: their difference is one step for every sum and not two, which is what this waits for.
            if (hi < altitude.Length && distance[hi] - here <= HalfWindowM && here - distance[lo] > HalfWindowM && !double.IsNaN(altitude[hi] - altitude[lo]))
            {
                var (d, a, e, b) = (distance[hi], altitude[hi], distance[lo], altitude[lo]);
                (x, y, xx, xy) = (x + (d - e), y + (a - b), xx + (d * d - e * e), xy + (d * a - e * b));
                (hi, lo) = (hi + 1, lo + 1);
            }
            for (; hi < altitude.Length && distance[hi] - here <= HalfWindowM; hi++)
            {
                var (d, a) = (distance[hi], altitude[hi]);
                if (!double.IsNaN(a)) (n, x, y, xx, xy) = (n + 1, x + d, y + a, xx + d * d, xy + d * a);
            }
            for (; here - distance[lo] > HalfWindowM; lo++)
            {
                var (d, a) = (distance[lo], altitude[lo]);
                if (!double.IsNaN(a)) (n, x, y, xx, xy) = (n - 1, x - d, y - a, xx - d * d, xy - d * a);
            }
            // Least squares, all times n, which is one division in place of four; none where the runner hardly moved.
            var spread = xx * n - x * x;
            var known = n >= 3 && spread >= LeastSpreadM2 * n * n;
            grade[i] = known ? Math.Clamp((xy * n - x * y) / spread * 100, -SteepestPercent, SteepestPercent) : double.NaN;
            any |= known;
        }
        return any ? grade : null;
    }

    /// <summary>Over the distance, so that standing on a slope does not count.</summary>
    public static double? Mean(double[] distance, double[] grade)
    {
        var (sum, metres) = (0.0, 0.0);
        for (var i = 1; i < grade.Length; i++)
        {
            if (double.IsNaN(grade[i])) continue;
            var step = distance[i] - distance[i - 1];
            (sum, metres) = (sum + grade[i] * step, metres + step);
        }
        return metres > 0 ? sum / metres : null;
    }

    /// <summary>What nobody climbs or falls in the time between two samples is the altimeter's own leap, and counts as neither.</summary>
    public static (double AscentM, double DescentM) Climb(double[] time, double[] altitude)
    {
        var (up, down, from, last) = (0.0, 0.0, double.NaN, 0);
        for (var i = 0; i < altitude.Length; i++)
        {
            var a = altitude[i];
            if (double.IsNaN(a)) continue;
            if (double.IsNaN(from)) from = a;
            else if (Math.Abs(a - altitude[last]) > LeapM + (time[i] - time[last]) * SteepestMps) from += a - altitude[last];
            last = i;
            if (a - from >= HysteresisM) (up, from) = (up + a - from, a);
            else if (from - a >= HysteresisM) (down, from) = (down + from - a, a);
        }
        return (up, down);
    }
}
