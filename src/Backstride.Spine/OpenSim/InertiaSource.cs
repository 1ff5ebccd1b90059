namespace Backstride.Spine.OpenSim;

/// <summary>Where the accelerations of a motion come from.</summary>
public enum InertiaSource
{
    /// <summary>Nowhere: every frame is taken as held still.</summary>
    None,

    /// <summary>From columns of their own.</summary>
    Given,

    /// <summary>From where the pelvis was, and the angles.</summary>
    FromPlaces,
}
