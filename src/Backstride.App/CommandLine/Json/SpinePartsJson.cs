using Backstride.Spine.Loads;

namespace Backstride.App.CommandLine.Json;

/// <summary>What the compression of a disc is made of, newtons; the parts sum to it. Facet share is an estimate and no part of the sum.</summary>
internal sealed record SpinePartsJson(
    string Level, double WeightN, double SupportsN, double EffortN, double StretchN, double LigamentsN, double AbdominalPressureN, double FacetShare)
{
    public static SpinePartsJson Of(LevelParts p) => new(
        SpineLevelJson.Name(p.Joint), p.WeightN, p.SupportsN, p.EffortN, p.StretchN, p.LigamentsN, p.AbdominalPressureN, p.FacetShare);
}
