namespace Backstride.Spine.Equilibrium;

/// <summary>How the force of a fibre goes with its length (1 = the length at which it is strongest).</summary>
/// <remarks>Shapes and constants after Thelen 2003.</remarks>
internal static class FibreForce
{
    /// <summary>What the passive curve is a multiple of: the stress that the muscles' source was made with. The strength of a whole back says nothing of how stiff its silent fibres are.</summary>
    public const double PassiveNPerCm2 = 46;

    private const double Width = 0.45;
    private const double PassiveShape = 4, PassiveStrain = 0.6;

    /// <summary>Share of the strongest force; never under a tenth, so that no posture leaves a muscle without any.</summary>
    public static double Active(double stretch) => Math.Max(0.1, Math.Exp(-(stretch - 1) * (stretch - 1) / Width));

    /// <summary>Pull of the stretched, silent fibre, at most 1.5 of the source's strongest force.</summary>
    public static double Passive(double stretch) => stretch <= 1
        ? 0
        : Math.Min(1.5, (Math.Exp(PassiveShape * (stretch - 1) / PassiveStrain) - 1) / (Math.Exp(PassiveShape) - 1));
}
