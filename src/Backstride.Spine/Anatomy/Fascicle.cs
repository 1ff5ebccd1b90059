namespace Backstride.Spine.Anatomy;

/// <summary>One line of muscle.</summary>
/// <param name="Name">Name in the source with "_r" or "_l".</param>
/// <param name="Group">"multifidus", "psoas", ...</param>
/// <param name="AreaCm2">Physiological cross-section, square centimetres.</param>
/// <param name="FibreShare">Best length of the fibres over the length of the neutral path.</param>
/// <param name="NeutralStretch">Length of the fibres at the neutral pose over their best length.</param>
public sealed record Fascicle(string Name, string Group, double AreaCm2, double FibreShare, double NeutralStretch, IReadOnlyList<PathPoint> Path)
{
    /// <summary>Of the wall of the belly.</summary>
    public bool IsBelly => Group is "rectus-abdominis" or "external-oblique" or "internal-oblique";
}
