namespace Backstride.Running.Runs;

/// <summary>Grade from altitude: the slope of a straight line through the samples 40 m either side, so that a jittering altimeter makes no hills.</summary>
internal static class RunGrade
{
    private const double HalfWindowM = 40;
    private const double SteepestPercent = 45;

    /// <summary>Climbs and falls smaller than this are noise. A barometer wanders by less, a phone's GPS by more.</summary>
    private const double HysteresisM = 2;

    public static double[]? Build(double[] distance, double[] altitude)
    {
        var n = distance.Length;
        var grade = GC.AllocateUninitializedArray<double>(n);
        // Sums of everything before the window's two ends.
        var (before, until) = (default(Sums), default(Sums));
        var (lo, hi) = (0, 0);
        var any = false;
        for (var i = 0; i < n; i++)
        {
            for (; distance[i] - distance[lo] > HalfWindowM; lo++) before = before.With(distance[lo], altitude[lo]);
            for (; hi < n && distance[hi] - distance[i] <= HalfWindowM; hi++) until = until.With(distance[hi], altitude[hi]);
            grade[i] = Math.Clamp(until.Minus(before).Slope() * 100, -SteepestPercent, SteepestPercent);
            any |= !double.IsNaN(grade[i]);
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

    public static (double AscentM, double DescentM) Climb(double[] altitude)
    {
        var (up, down, from) = (0.0, 0.0, double.NaN);
        foreach (var a in altitude)
        {
            if (double.IsNaN(a)) continue;
            if (double.IsNaN(from)) from = a;
            if (a - from >= HysteresisM) (up, from) = (up + a - from, a);
            else if (from - a >= HysteresisM) (down, from) = (down + from - a, a);
        }
        return (up, down);
    }

    private readonly record struct Sums(int N, double X, double Y, double Xx, double Xy)
    {
        public Sums With(double x, double y) => double.IsNaN(y) ? this : new(N + 1, X + x, Y + y, Xx + x * x, Xy + x * y);

        public Sums Minus(Sums o) => new(N - o.N, X - o.X, Y - o.Y, Xx - o.Xx, Xy - o.Xy);

        /// <summary>Least squares; NaN where the runner hardly moved.</summary>
        public double Slope()
        {
            if (N < 3) return double.NaN;
            var spread = Xx - X * X / N;
            return spread / N < 25 ? double.NaN : (Xy - X * Y / N) / spread;
        }
    }
}
