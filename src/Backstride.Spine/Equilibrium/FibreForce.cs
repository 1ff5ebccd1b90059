using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Spine.Equilibrium;

/// <summary>How the force of a fibre goes with its length (1 = the length at which it is strongest).</summary>
/// <remarks>Shapes and constants after Thelen 2003.</remarks>
internal static class FibreForce
{
    /// <summary>What the passive curve is a multiple of: the stress that the muscles' source was made with. The strength of a whole back says nothing of how stiff its silent fibres are.</summary>
    public const double PassiveNPerCm2 = 46;

    private const double Width = 0.45;
    private const double PassiveShape = 4, PassiveStrain = 0.6;

    private static readonly double PassiveAtEnd = Math.Exp(PassiveShape) - 1;

    /// <summary>Share of the strongest force; never under a tenth, so that no posture leaves a muscle without any.</summary>
    public static L Active<L>(L stretch)
        where L : struct, ILanes<L>
    {
        var beyond = L.Subtract(stretch, L.All(1));
        return L.Most(LaneMath<L>.Exp(L.Multiply(L.Multiply(beyond, beyond), L.All(-1 / Width))), L.All(0.1));
    }

    /// <summary>Pull of the stretched, silent fibre, at most 1.5 of the source's strongest force.</summary>
    public static L Passive<L>(L stretch)
        where L : struct, ILanes<L>
    {
        var beyond = L.Most(L.Subtract(stretch, L.All(1)), L.All(0));
        var pull = L.Multiply(L.Subtract(LaneMath<L>.Exp(L.Multiply(beyond, L.All(PassiveShape / PassiveStrain))), L.All(1)), L.All(1 / PassiveAtEnd));
        return L.Least(L.Most(pull, L.All(0)), L.All(1.5));
    }
}
