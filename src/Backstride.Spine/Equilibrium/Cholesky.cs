namespace Backstride.Spine.Equilibrium;

internal static class Cholesky
{
    /// <summary>Solves A x = b for a positive definite A of which the lower triangle is given; A is overwritten by its factor.</summary>
    public static void Solve(double[] a, double[] b, double[] x, int n)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[(i * n) + j];
                for (var k = 0; k < j; k++) sum -= a[(i * n) + k] * a[(j * n) + k];
                a[(i * n) + j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-300)) : sum / a[(j * n) + j];
            }
        }

        for (var i = 0; i < n; i++)
        {
            var sum = b[i];
            for (var k = 0; k < i; k++) sum -= a[(i * n) + k] * x[k];
            x[i] = sum / a[(i * n) + i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            var sum = x[i];
            for (var k = i + 1; k < n; k++) sum -= a[(k * n) + i] * x[k];
            x[i] = sum / a[(i * n) + i];
        }
    }
}
