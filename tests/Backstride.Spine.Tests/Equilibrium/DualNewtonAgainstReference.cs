using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>The same problems by a method that shares nothing with ours: alternating directions on the primal.</summary>
public class DualNewtonAgainstReference
{
    [Theory]
    [InlineData("lean")]
    [InlineData("carry-one-hand")]
    public void Activations_agree_with_an_unrelated_method(string id)
    {
        var task = NamedTasks.Find(id)!;
        var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
        var problem = balance.ProblemFor(new(0, -9.81, 0));
        var ours = DualNewton.Solve(problem);
        var theirs = AlternatingDirections(problem, 60_000);
        Assert.True(Objective(problem, ours.X) <= Objective(problem, theirs) * (1 + 1e-9), "ours is not worse");
        Assert.All(ours.X.Zip(theirs), p => Assert.Equal(p.First, p.Second, 1e-4));
        Assert.True(Objective(problem, theirs) <= Objective(problem, ours.X) * 1.000001, "theirs is nearly as good");
    }

    // sum w x^2 / 2 + |b - C x|^2 / (2 rho)
    private static double Objective(ShareProblem p, double[] x)
    {
        var r = Left(p, x);
        return x.Select((v, i) => p.Weight[i] * v * v / 2).Sum() + (r.Sum(v => v * v) / (2 * DualNewton.Rho));
    }

    private static double[] Left(ShareProblem p, double[] x)
    {
        var r = (double[])p.Target.Clone();
        for (var i = 0; i < x.Length; i++)
            for (var j = 0; j < p.Rows; j++) r[j] -= p.Matrix[(i * p.Rows) + j] * x[i];
        return r;
    }

    // Minimise x'Px / 2 - q'x over a box by splitting it from the quadratic: P = W + C'C / rho.
    private static double[] AlternatingDirections(ShareProblem p, int steps)
    {
        int n = p.Columns;
        const double Sigma = 0.5;
        double[] system = new double[n * n], q = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k <= i; k++)
                for (var j = 0; j < p.Rows; j++)
                    system[(i * n) + k] += p.Matrix[(i * p.Rows) + j] * p.Matrix[(k * p.Rows) + j] / DualNewton.Rho;
            for (var j = 0; j < p.Rows; j++) q[i] += p.Matrix[(i * p.Rows) + j] * p.Target[j] / DualNewton.Rho;
            system[(i * n) + i] += p.Weight[i] + Sigma;
        }

        double[] x = new double[n], z = [.. p.Lower], u = new double[n], right = new double[n];
        var inverse = Inverse(system, n);
        for (var s = 0; s < steps; s++)
        {
            for (var i = 0; i < n; i++) right[i] = q[i] + (Sigma * (z[i] - u[i]));
            for (var i = 0; i < n; i++)
            {
                var sum = 0.0;
                for (var k = 0; k < n; k++) sum += inverse[(i * n) + k] * right[k];
                x[i] = sum;
                z[i] = Math.Clamp(sum + u[i], p.Lower[i], p.Upper[i]);
            }

            for (var i = 0; i < n; i++) u[i] += x[i] - z[i];
        }

        return z;
    }

    // Gauss and Jordan, so that not even the factorisation is shared.
    private static double[] Inverse(double[] lower, int n)
    {
        double[] a = new double[n * n], inverse = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k <= i; k++) a[(i * n) + k] = a[(k * n) + i] = lower[(i * n) + k];
            inverse[(i * n) + i] = 1;
        }

        for (var c = 0; c < n; c++)
        {
            var pivot = a[(c * n) + c];
            for (var k = 0; k < n; k++) (a[(c * n) + k], inverse[(c * n) + k]) = (a[(c * n) + k] / pivot, inverse[(c * n) + k] / pivot);
            for (var r = 0; r < n; r++)
            {
                var factor = a[(r * n) + c];
                if (r == c || factor == 0) continue;
                for (var k = 0; k < n; k++)
                {
                    a[(r * n) + k] -= factor * a[(c * n) + k];
                    inverse[(r * n) + k] -= factor * inverse[(c * n) + k];
                }
            }
        }

        return inverse;
    }
}
