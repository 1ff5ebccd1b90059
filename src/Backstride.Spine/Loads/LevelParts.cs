using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Loads;

/// <summary>What the compression of a disc is made of, newtons: the parts sum to it. Below zero is what unloads the disc.</summary>
/// <param name="WeightN">Weight and inertia of what lies above, and outside forces on it.</param>
/// <param name="SupportsN">Bed, chair, floor under the hands.</param>
/// <param name="EffortN">Muscles at work.</param>
/// <param name="StretchN">Silent muscles that are stretched.</param>
/// <param name="LigamentsN">Stretched ligaments behind the disc.</param>
/// <param name="AbdominalPressureN">The belly's pressure: zero or less.</param>
/// <param name="FacetShare">An estimate of the share of the compression that the facets take from the disc, <see cref="Facets"/>; no part of the sum.</param>
public sealed record LevelParts(
    LumbarJoint Joint, double WeightN, double SupportsN, double EffortN, double StretchN, double LigamentsN, double AbdominalPressureN, double FacetShare)
{
    public double SumN => WeightN + SupportsN + EffortN + StretchN + LigamentsN + AbdominalPressureN;
}
