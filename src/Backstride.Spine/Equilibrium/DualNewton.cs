namespace Backstride.Spine.Equilibrium;

/// <summary>Shares moments out over muscles, exactly, in a few steps, and always answers.</summary>
/// <remarks>
/// Problem: minimise sum w x^2 / 2 + |r|^2 / (2 rho) subject to C x + r = b, lower &lt;= x &lt;= upper.
/// Its dual has one unknown a row and no constraint: maximise g(y) = b'y - rho |y|^2 / 2 - sum phi(c'y), where each
/// muscle answers a price by x(y) = clip(c'y / w). g is concave, once differentiable and quadratic between the points
/// where a muscle reaches a bound, so Newton's method on it (with the generalised Hessian, over the muscles that are at no
/// bound) ends exactly once it finds the right ones. Armijo's rule keeps each step uphill. x is optimal by construction for its y;
/// what is left to show is that the rows are met, and that is the residual.
/// </remarks>
internal static class DualNewton
{
    /// <summary>Softness of the rows: so small that a holdable posture leaves a slack of about 1e-5 Nm.</summary>
    public const double Rho = 1e-3;

    private const int MostIterations = 200;
    private const double Tolerance = 1e-11;

    public static ShareSolution Solve(ShareProblem p, double[]? start = null)
    {
        int m = p.Rows, n = p.Columns;
        var y = start is null ? new double[m] : (double[])start.Clone();
        double[] t = new double[n], x = new double[n], gradient = new double[m], direction = new double[m];
        double[] tStep = new double[n], hessian = new double[m * m], trial = new double[m], trialT = new double[n];
        var tolerance = Tolerance * (1 + Largest(p.Target));

        Prices(p, y, t);
        var value = Value(p, y, t);
        Gradient(p, y, t, x, gradient);
        var residual = Largest(gradient);
        var iterations = 0;
        while (residual > tolerance && iterations < MostIterations)
        {
            iterations++;
            Hessian(p, t, hessian);
            Cholesky.Solve(hessian, gradient, direction, m);
            Prices(p, direction, tStep);
            var slope = Dot(gradient, direction);
            var step = 1.0;
            double trialValue;
            while (true)
            {
                for (var j = 0; j < m; j++) trial[j] = y[j] + (step * direction[j]);
                for (var i = 0; i < n; i++) trialT[i] = t[i] + (step * tStep[i]);
                trialValue = Value(p, trial, trialT);
                if (trialValue >= value + (1e-4 * step * slope) || step < 1e-10) break;
                step /= 2;
            }

            // Rounding hides the last climbs from g; the gradient still shows them.
            Prices(p, trial, trialT);
            Gradient(p, trial, trialT, x, direction);
            var trialResidual = Largest(direction);
            if (step < 1e-10 && trialResidual >= residual) break;
            (y, trial, t, trialT, gradient, direction) = (trial, y, trialT, t, direction, gradient);
            value = trialValue;
            residual = trialResidual;
        }

        Gradient(p, y, t, x, gradient);
        var slack = new double[m];
        for (var j = 0; j < m; j++) slack[j] = Rho * y[j];
        return new(x, y, slack, Largest(gradient), iterations);
    }

    private static void Prices(ShareProblem p, double[] y, double[] t)
    {
        for (var i = 0; i < t.Length; i++)
        {
            var sum = 0.0;
            for (int j = 0, at = i * p.Rows; j < p.Rows; j++, at++) sum += p.Matrix[at] * y[j];
            t[i] = sum;
        }
    }

    private static double Value(ShareProblem p, double[] y, double[] t)
    {
        var sum = Dot(p.Target, y) - (Rho / 2 * Dot(y, y));
        for (var i = 0; i < t.Length; i++)
        {
            var x = Math.Clamp(t[i] / p.Weight[i], p.Lower[i], p.Upper[i]);
            sum -= (t[i] - (p.Weight[i] * x / 2)) * x;
        }

        return sum;
    }

    private static void Gradient(ShareProblem p, double[] y, double[] t, double[] x, double[] gradient)
    {
        for (var j = 0; j < p.Rows; j++) gradient[j] = p.Target[j] - (Rho * y[j]);
        for (var i = 0; i < t.Length; i++)
        {
            x[i] = Math.Clamp(t[i] / p.Weight[i], p.Lower[i], p.Upper[i]);
            if (x[i] == 0) continue;
            for (int j = 0, at = i * p.Rows; j < p.Rows; j++, at++) gradient[j] -= p.Matrix[at] * x[i];
        }
    }

    // rho I + sum c c' / w over the muscles between their bounds; the lower triangle is enough.
    private static void Hessian(ShareProblem p, double[] t, double[] h)
    {
        var m = p.Rows;
        Array.Clear(h);
        for (var j = 0; j < m; j++) h[(j * m) + j] = Rho;
        for (var i = 0; i < t.Length; i++)
        {
            var x = t[i] / p.Weight[i];
            if (x <= p.Lower[i] || x >= p.Upper[i]) continue;
            for (var j = 0; j < m; j++)
            {
                var scaled = p.Matrix[(i * m) + j] / p.Weight[i];
                if (scaled == 0) continue;
                for (var k = 0; k <= j; k++) h[(j * m) + k] += scaled * p.Matrix[(i * m) + k];
            }
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double Largest(double[] a)
    {
        var largest = 0.0;
        foreach (var v in a) largest = Math.Max(largest, Math.Abs(v));
        return largest;
    }
}
