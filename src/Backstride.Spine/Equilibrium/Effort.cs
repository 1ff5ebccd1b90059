namespace Backstride.Spine.Equilibrium;

/// <summary>Which sum over the muscles the sharing makes least, each weighed by its volume.</summary>
public enum Effort
{
    /// <summary>Activations squared.</summary>
    Squared,

    /// <summary>Activations cubed (with a hundredth of the square, so that a silent muscle has one answer): spreads hard work over more muscles.</summary>
    Cubed,
}
