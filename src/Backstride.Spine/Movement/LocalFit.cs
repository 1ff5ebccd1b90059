using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Spine.Movement;

/// <summary>First or second derivative of measured values at one of their moments: that of the polynomial which fits the values around it best.</summary>
/// <remarks>
/// Degree 5 over the values within 120 ms, the near ones counting most: about what a 7 Hz filter leaves, at any rate and with holes. At the ends, where values
/// lie to one side only, degree 3: a stiffer curve makes less of their noise. The first and last tenth of a second are less sure all the same.
/// </remarks>
internal sealed class LocalFit
{
    /// <summary>Fewer values around a moment say nothing of a second derivative through noise.</summary>
    public const int Least = 9;

    private const int Inside = 6, AtAnEnd = 4;
    private const double HalfS = 0.12, BothSidesS = 0.08;

    private readonly int _from;
    private readonly double[] _weights;

    /// <param name="times">Seconds, going on; at least <see cref="Least"/>.</param>
    /// <param name="derivative">1 or 2.</param>
    public LocalFit(IReadOnlyList<double> times, int at, int derivative = 2)
    {
        var (from, to) = Around(times, at);
        // Just beyond the farthest, so that this one counts too.
        var half = Math.Max(HalfS, 1.001 * Math.Max(times[at] - times[from], times[to - 1] - times[at]));
        var terms = Math.Min(times[at] - times[from], times[to - 1] - times[at]) < BothSidesS ? AtAnEnd : Inside;
        var stride = SmallFactor.Stride(terms);
        AlignedDoubles normal = new(terms * stride), inverse = new(stride), solved = new(stride);
        for (var i = from; i < to; i++)
        {
            var (powers, weight) = (Powers((times[i] - times[at]) / half), Weight((times[i] - times[at]) / half));
            for (var r = 0; r < terms; r++)
                for (var c = r; c < terms; c++) normal.Span[(r * stride) + c] += weight * powers[r] * powers[c];
        }

        solved.Span[derivative] = derivative / Math.Pow(half, derivative);
        SmallFactor.Factor<LanesScalar>(ref normal.First, ref inverse.First, terms);
        SmallFactor.Solve<LanesScalar>(ref normal.First, ref inverse.First, ref solved.First, terms);
        _from = from;
        _weights = new double[to - from];
        for (var i = from; i < to; i++)
        {
            var powers = Powers((times[i] - times[at]) / half);
            for (var r = 0; r < terms; r++) _weights[i - from] += Weight((times[i] - times[at]) / half) * powers[r] * solved.Span[r];
        }
    }

    /// <summary>Of values at the same times.</summary>
    public double Of(Func<int, double> value)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++) sum += _weights[i] * value(_from + i);
        return sum;
    }

    public Vec3 Of(Func<int, Vec3> value)
    {
        Vec3 sum = default;
        for (var i = 0; i < _weights.Length; i++) sum += _weights[i] * value(_from + i);
        return sum;
    }

    // All within reach; where that is too few, as many as it takes, the nearest first.
    private static (int From, int To) Around(IReadOnlyList<double> times, int at)
    {
        var (from, to) = (at, at + 1);
        while (true)
        {
            var back = from > 0 ? times[at] - times[from - 1] : double.PositiveInfinity;
            var on = to < times.Count ? times[to] - times[at] : double.PositiveInfinity;
            var nearest = Math.Min(back, on);
            if (double.IsPositiveInfinity(nearest) || (nearest > HalfS && to - from >= Least)) return (from, to);
            if (back <= on) from--;
            else to++;
        }
    }

    private static double[] Powers(double u) => [1, u, u * u, u * u * u, u * u * u * u, u * u * u * u * u];

    private static double Weight(double u) => Math.Pow(1 - Math.Abs(u * u * u), 3);
}
