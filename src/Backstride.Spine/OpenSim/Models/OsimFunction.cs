namespace Backstride.Spine.OpenSim.Models;

/// <summary>A function of one number, of the kinds that OpenSim's model files hold.</summary>
public abstract class OsimFunction
{
    private OsimFunction()
    {
    }

    /// <summary>f(x) = x.</summary>
    public static OsimFunction Itself { get; } = Polynomial([1, 0]);

    /// <summary>f(x) = 0.</summary>
    public static OsimFunction Nothing { get; } = Polynomial([0]);

    public abstract double At(double x);

    /// <param name="coefficients">That of the highest power first, as in OpenSim's files.</param>
    public static OsimFunction Polynomial(IReadOnlyList<double> coefficients) => new PowerSeries(coefficients);

    /// <summary>Points joined by straight lines; beyond the ends the last line goes on.</summary>
    public static OsimFunction Straight(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        new Pieces(x, y, [.. Enumerable.Range(0, x.Count).Select(i => Slope(x, y, Math.Min(i, x.Count - 2)))], new double[x.Count], new double[x.Count]);

    /// <summary>Points joined as OpenSim's SimmSpline joins them; beyond the ends the last slope goes on.</summary>
    /// <remarks>The cubic spline of Forsythe, Malcolm and Moler (1977): at each end its third derivative is that of the cubic through the four points there.</remarks>
    public static OsimFunction Spline(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var n = x.Count;
        if (n < 3) return Straight(x, y);
        double[] b = new double[n], c = new double[n], d = new double[n];
        d[0] = x[1] - x[0];
        c[1] = Slope(x, y, 0);
        for (var i = 1; i < n - 1; i++)
        {
            d[i] = x[i + 1] - x[i];
            b[i] = 2 * (d[i - 1] + d[i]);
            c[i + 1] = Slope(x, y, i);
            c[i] = c[i + 1] - c[i];
        }

        (b[0], b[n - 1], c[0], c[n - 1]) = (-d[0], -d[n - 2], 0, 0);
        if (n > 3)
        {
            var first = (c[2] / (x[3] - x[1])) - (c[1] / (x[2] - x[0]));
            var last = (c[n - 2] / (x[n - 1] - x[n - 3])) - (c[n - 3] / (x[n - 2] - x[n - 4]));
            (c[0], c[n - 1]) = (first * d[0] * d[0] / (x[3] - x[0]), -last * d[n - 2] * d[n - 2] / (x[n - 1] - x[n - 4]));
        }

        for (var i = 1; i < n; i++)
        {
            var t = d[i - 1] / b[i - 1];
            b[i] -= t * d[i - 1];
            c[i] -= t * c[i - 1];
        }

        c[n - 1] /= b[n - 1];
        for (var i = n - 2; i >= 0; i--) c[i] = (c[i] - (d[i] * c[i + 1])) / b[i];
        b[n - 1] = Slope(x, y, n - 2) + (d[n - 2] * (c[n - 2] + (2 * c[n - 1])));
        for (var i = 0; i < n - 1; i++)
        {
            b[i] = Slope(x, y, i) - (d[i] * (c[i + 1] + (2 * c[i])));
            d[i] = (c[i + 1] - c[i]) / d[i];
            c[i] *= 3;
        }

        return new Pieces(x, y, b, c, d);
    }

    public OsimFunction Times(double scale) => scale == 1 ? this : new Scaled(this, scale);

    private static double Slope(IReadOnlyList<double> x, IReadOnlyList<double> y, int i) => (y[i + 1] - y[i]) / (x[i + 1] - x[i]);

    private sealed class PowerSeries(IReadOnlyList<double> coefficients) : OsimFunction
    {
        public override double At(double x) => coefficients.Aggregate(0.0, (sum, c) => (sum * x) + c);
    }

    private sealed class Scaled(OsimFunction inner, double scale) : OsimFunction
    {
        public override double At(double x) => scale * inner.At(x);
    }

    // From each point on: y + b h + c h^2 + d h^3.
    private sealed class Pieces(IReadOnlyList<double> x, IReadOnlyList<double> y, double[] b, double[] c, double[] d) : OsimFunction
    {
        public override double At(double at)
        {
            if (at < x[0]) return y[0] + ((at - x[0]) * b[0]);
            if (at > x[^1]) return y[^1] + ((at - x[^1]) * b[^1]);
            var i = 0;
            while (i < x.Count - 2 && at >= x[i + 1]) i++;
            var h = at - x[i];
            return y[i] + (h * (b[i] + (h * (c[i] + (h * d[i])))));
        }
    }
}
