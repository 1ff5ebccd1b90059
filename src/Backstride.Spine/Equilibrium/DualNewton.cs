namespace Backstride.Spine.Equilibrium;

/// <summary>Shares moments out over muscles, exactly, in a few steps, and always answers.</summary>
/// <remarks>
/// Problem: minimise sum w x^2 / 2 + |r|^2 / (2 rho) subject to C x + r = b, lower &lt;= x &lt;= upper.
/// Its dual has one unknown a row and no constraint: maximise g(y) = b'y - rho |y|^2 / 2 - sum phi(c'y), where each
/// muscle answers a price by x(y) = clip(c'y / w). g is concave, once differentiable and quadratic between the points
/// where a muscle reaches a bound, so Newton's method on it (with the generalised Hessian, over the muscles that are at no
/// bound) ends exactly once it finds the right ones. A search along each step keeps it uphill. x is optimal by construction for its y;
/// what is left to show is that the rows are met, and that is the residual.
/// </remarks>
internal static class DualNewton
{
    /// <summary>Softness of the rows: so small that a holdable posture leaves a slack of about a thousandth of a newton metre.</summary>
    public const double Rho = 1e-2;

    private const int MostIterations = 200;
    private const double Tolerance = 1e-11;

    public static ShareSolution Solve(ShareProblem p, double[]? start = null)
    {
        int m = p.Rows, n = p.Columns;
        var y = start is null ? new double[m] : (double[])start.Clone();
        double[] t = new double[n], x = new double[n], gradient = new double[m], direction = new double[m];
        double[] tStep = new double[n], curvature = new double[n], hessian = new double[m * m], trial = new double[m], trialT = new double[n];
        var tolerance = Tolerance * (1 + Largest(p.Target));

        Prices(p, y, t);
        Gradient(p, y, t, x, gradient);
        var residual = Largest(gradient);
        var iterations = 0;
        var shortStep = false;
        while (residual > tolerance && iterations < MostIterations)
        {
            // At first every muscle is taken as free: that lands near the answer from anywhere.
            Curvature(p, t, curvature, all: iterations == 0 && start is null);
            if (shortStep) Widen(p, t, tStep, curvature);
            Hessian(p, curvature, hessian);
            Cholesky.Solve(hessian, gradient, direction, m);
            Prices(p, direction, tStep);
            var step = BestStep(p, y, t, direction, tStep);
            shortStep = step < 0.3;
            for (var j = 0; j < m; j++) trial[j] = y[j] + (step * direction[j]);
            Prices(p, trial, trialT);
            Gradient(p, trial, trialT, x, gradient);
            iterations++;
            var trialResidual = Largest(gradient);
            if (step == 1 && trialResidual >= residual && residual < 1e-8 * (1 + Largest(p.Target))) break;
            (y, trial, t, trialT) = (trial, y, trialT, t);
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

    // Where g stops climbing along the direction. Its slope along a line is continuous, falling and piecewise straight, so a
    // few safeguarded secants find the place; a full step is taken wherever it still climbs at its end or nearly so.
    private static double BestStep(ShareProblem p, double[] y, double[] t, double[] direction, double[] tStep)
    {
        double low = 0, high = 1;
        var start = Slope(p, y, t, direction, tStep, 0);
        var slopeLow = start;
        var slopeHigh = Slope(p, y, t, direction, tStep, 1);
        if (Math.Abs(slopeHigh) <= 0.1 * Math.Abs(start)) return 1;
        while (slopeHigh > 0 && high < 1e6)
        {
            (low, slopeLow, high) = (high, slopeHigh, 2 * high);
            slopeHigh = Slope(p, y, t, direction, tStep, high);
        }

        var best = high;
        for (var round = 0; round < 40; round++)
        {
            var secant = low + ((high - low) * slopeLow / (slopeLow - slopeHigh));
            best = Math.Clamp(secant, low + (0.05 * (high - low)), high - (0.05 * (high - low)));
            var slope = Slope(p, y, t, direction, tStep, best);
            if (Math.Abs(slope) <= 0.01 * Math.Abs(start)) break;
            if (slope > 0) (low, slopeLow) = (best, slope);
            else (high, slopeHigh) = (best, slope);
        }

        return best;
    }

    private static double Slope(ShareProblem p, double[] y, double[] t, double[] direction, double[] tStep, double step)
    {
        var sum = Dot(p.Target, direction) - (Rho * (Dot(y, direction) + (step * Dot(direction, direction))));
        for (var i = 0; i < t.Length; i++)
            sum -= tStep[i] * Math.Clamp((t[i] + (step * tStep[i])) / p.Weight[i], p.Lower[i], p.Upper[i]);
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

    // How much a muscle answers to its price: 1 / w between its bounds, not at all at them.
    private static void Curvature(ShareProblem p, double[] t, double[] curvature, bool all)
    {
        for (var i = 0; i < t.Length; i++)
        {
            var x = t[i] / p.Weight[i];
            curvature[i] = all || (x >= p.Lower[i] && x <= p.Upper[i]) ? 1 / p.Weight[i] : 0;
        }
    }

    // A muscle that the last direction would have thrown from one bound to the other stopped the step, though at its bound it
    // seems not to answer at all. Taken over that whole throw it does; without this the steps run to and fro across it.
    private static void Widen(ShareProblem p, double[] t, double[] tStep, double[] curvature)
    {
        for (var i = 0; i < t.Length; i++)
        {
            if (curvature[i] > 0 || tStep[i] == 0) continue;
            double Answer(double price) => Math.Clamp(price / p.Weight[i], p.Lower[i], p.Upper[i]);
            var ahead = (Answer(t[i] + tStep[i]) - Answer(t[i])) / tStep[i];
            var behind = (Answer(t[i]) - Answer(t[i] - tStep[i])) / tStep[i];
            curvature[i] = Math.Max(ahead, behind);
        }
    }

    // rho I + sum c c' times curvature; the lower triangle is enough.
    private static void Hessian(ShareProblem p, double[] curvature, double[] h)
    {
        var m = p.Rows;
        Array.Clear(h);
        for (var j = 0; j < m; j++) h[(j * m) + j] = Rho;
        for (var i = 0; i < curvature.Length; i++)
        {
            if (curvature[i] == 0) continue;
            for (var j = 0; j < m; j++)
            {
                var scaled = p.Matrix[(i * m) + j] * curvature[i];
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
