namespace Backstride.Spine.Validation;

internal static class Statistics
{
    public static double Pearson(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        Covariance(x, y) / Math.Sqrt(Covariance(x, x) * Covariance(y, y));

    /// <summary>Slope of y on x.</summary>
    public static double Slope(IReadOnlyList<double> x, IReadOnlyList<double> y) => Covariance(x, y) / Covariance(x, x);

    public static double RootMeanSquareError(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        Math.Sqrt(x.Zip(y, (a, b) => (a - b) * (a - b)).Average());

    private static double Covariance(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Average();
    }
}
