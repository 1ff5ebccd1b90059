namespace Backstride.Spine.Postures;

/// <summary>How much every trunk muscle is held on without need.</summary>
public enum Tone
{
    /// <summary>Upright and at ease: the tonic floor of the model.</summary>
    Normal,

    /// <summary>Lying or leaning back, carried by the support: silent muscles.</summary>
    Relaxed,

    /// <summary>The belly braced on purpose: its whole wall is held on.</summary>
    Braced,

    /// <summary>The belly drawn in on purpose: the internal oblique is held on, the rest of the wall is not.</summary>
    DrawnIn,
}
