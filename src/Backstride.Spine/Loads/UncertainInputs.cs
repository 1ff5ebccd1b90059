using Backstride.Spine.Equilibrium;

namespace Backstride.Spine.Loads;

/// <summary>The inputs that nobody knows of a person, each over its range: 64 fixed draws.</summary>
internal static class UncertainInputs
{
    public static IReadOnlyList<ModelSettings> Draws { get; } =
        [.. LatinHypercube.Points(64, 7, seed: 20261120).Select(Draw)];

    private static ModelSettings Draw(double[] u) => ModelSettings.Default with
    {
        MassScale = Between(0.95, 1.05, u[0]),
        MassForwardM = Between(-0.01, 0.01, u[1]),
        StressNPerCm2 = 75 * Between(0.55, 1.3, u[2]),
        PassiveScale = Math.Pow(2, Between(-1, 1, u[3])),
        TonicFloor = Between(0, 0.015, u[4]),
        PelvisDeg = Between(-3, 3, u[5]),
        LumbarDeg = Between(-3, 3, u[6]),
    };

    private static double Between(double low, double high, double u) => low + (u * (high - low));
}
