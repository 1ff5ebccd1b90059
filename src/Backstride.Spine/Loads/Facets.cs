namespace Backstride.Spine.Loads;

/// <summary>A rough estimate of the share of a level's compression that goes through its facets.</summary>
/// <remarks>
/// Specimens held as in standing passed 16 % through the arch, none when bent forward by some degrees, more when bent back (Adams and
/// Hutton 1980, from memory). The line through those points is ours; nothing in the model rests on it.
/// </remarks>
public static class Facets
{
    private const double StandingShare = 0.16, NoneAtDeg = 5, MostShare = 0.35;

    /// <param name="flexionDeg">Bend of the level from relaxed standing, forward positive.</param>
    public static double Share(double flexionDeg) => Math.Clamp(StandingShare * (1 - (flexionDeg / NoneAtDeg)), 0, MostShare);
}
