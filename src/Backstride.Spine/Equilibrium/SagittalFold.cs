namespace Backstride.Spine.Equilibrium;

/// <summary>Solves a balance in which right and left are mirror images: one side's muscles, and flexion's rows only.</summary>
/// <remarks>Fascicles come in pairs, right then left. Needs no supports. The answer is that of the whole problem.</remarks>
internal static class SagittalFold
{
    public static ShareSolution Solve(ShareProblem whole, int fascicles, double[]? start)
    {
        var joints = whole.Rows / 3;
        int pairs = fascicles / 2, n = pairs + joints;
        double[] matrix = new double[n * joints], weight = new double[n], lower = new double[n], upper = new double[n];
        for (var i = 0; i < n; i++)
        {
            var from = Column(i, pairs, fascicles);
            var both = i < pairs ? 2 : 1;
            for (var k = 0; k < joints; k++) matrix[(i * joints) + k] = both * whole.Matrix[(from * whole.Rows) + (3 * k) + 2];
            weight[i] = both * whole.Weight[from];
            (lower[i], upper[i]) = (whole.Lower[from], whole.Upper[from]);
        }

        var cube = whole.Cube is { } all ? Enumerable.Range(0, n).Select(i => (i < pairs ? 2 : 1) * all[Column(i, pairs, fascicles)]).ToArray() : null;
        var target = new double[joints];
        for (var k = 0; k < joints; k++) target[k] = whole.Target[(3 * k) + 2];
        var folded = new ShareProblem(joints, matrix, weight, lower, upper, target) { Cube = cube };
        return Unfold(DualNewton.Solve(folded, start is null ? null : Fold(start)), whole, pairs, fascicles);
    }

    private static int Column(int i, int pairs, int fascicles) => i < pairs ? 2 * i : fascicles + (3 * (i - pairs)) + 2;

    private static double[] Fold(double[] rows) => [.. rows.Where((_, j) => j % 3 == 2)];

    private static ShareSolution Unfold(ShareSolution half, ShareProblem whole, int pairs, int fascicles)
    {
        var x = new double[whole.Columns];
        for (var i = 0; i < half.X.Length; i++)
        {
            x[Column(i, pairs, fascicles)] = half.X[i];
            if (i < pairs) x[(2 * i) + 1] = half.X[i];
        }

        double[] multiplier = new double[whole.Rows], slack = new double[whole.Rows];
        for (var k = 0; k < half.Slack.Length; k++)
        {
            multiplier[(3 * k) + 2] = half.Multiplier[k];
            slack[(3 * k) + 2] = half.Slack[k];
        }

        return new(x, multiplier, slack, half.Residual, half.Iterations);
    }
}
