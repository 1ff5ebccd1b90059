using Backstride.Spine.Equilibrium;

namespace Backstride.Spine.Loads;

/// <summary>The inputs that nobody knows of a person, each over its range: 64 fixed draws.</summary>
internal static class UncertainInputs
{
    public static (double Low, double High) Mass { get; } = (0.95, 1.05);
    public static (double Low, double High) ForwardM { get; } = (-0.01, 0.01);

    /// <summary>Times the usual 75 N/cm2.</summary>
    public static (double Low, double High) Strength { get; } = (0.55, 1.3);

    public static (double Low, double High) Floor { get; } = (0, 0.02);

    /// <summary>Of the pelvis and of the lumbar bend.</summary>
    public static (double Low, double High) Degrees { get; } = (-3, 3);

    /// <summary>Times the usual pressure of the belly: whether it unloads at all is disputed.</summary>
    public static (double Low, double High) BellyPressure { get; } = (0, 1.5);

    /// <summary>Times the activity that a task names: between people it differs by a half and more (Callaghan 1998: standard deviations of 0.3 to 0.7 of the mean).</summary>
    public static (double Low, double High) Activity { get; } = (0.5, 1.5);

    // Last, as it needs the ranges above.
    public static IReadOnlyList<ModelSettings> Draws { get; } =
        [.. LatinHypercube.Points(64, 9, seed: 20261120).Select(Draw)];

    private static ModelSettings Draw(double[] u) => ModelSettings.Default with
    {
        MassScale = Between(Mass, u[0]),
        MassForwardM = Between(ForwardM, u[1]),
        StressNPerCm2 = 75 * Between(Strength, u[2]),
        PassiveScale = Math.Pow(2, Between((-1, 1), u[3])),
        TonicFloor = Between(Floor, u[4]),
        PelvisDeg = Between(Degrees, u[5]),
        LumbarDeg = Between(Degrees, u[6]),
        AbdominalPressureScale = Between(BellyPressure, u[7]),
        ActivityScale = Between(Activity, u[8]),
    };

    private static double Between((double Low, double High) range, double u) => range.Low + (u * (range.High - range.Low));
}
