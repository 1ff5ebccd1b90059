using Backstride.Spine.Equilibrium;

namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>The conditions of the optimum, worked out from the problem alone in the plainest way.</summary>
internal static class PlainKkt
{
    public static double Residual(ShareProblem p, ShareSolution s)
    {
        var worst = 0.0;
        for (var j = 0; j < p.Rows; j++)
        {
            var left = p.Target[j] - s.Slack[j];
            for (var i = 0; i < p.Columns; i++) left -= p.Matrix[(i * p.Rows) + j] * s.X[i];
            worst = Math.Max(worst, Math.Max(Math.Abs(left), Math.Abs(s.Slack[j] - (DualNewton.Rho * s.Multiplier[j]))));
        }

        for (var i = 0; i < p.Columns; i++)
        {
            var x = s.X[i];
            var left = -(p.Weight[i] * x) - ((p.Cube?[i] ?? 0) * x * x);
            for (var j = 0; j < p.Rows; j++) left += p.Matrix[(i * p.Rows) + j] * s.Multiplier[j];
            if (x < p.Upper[i]) worst = Math.Max(worst, left);
            if (x > p.Lower[i]) worst = Math.Max(worst, -left);
            worst = Math.Max(worst, Math.Max(p.Lower[i] - x, x - p.Upper[i]));
        }

        return worst;
    }
}
