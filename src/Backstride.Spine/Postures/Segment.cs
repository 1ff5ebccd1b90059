namespace Backstride.Spine.Postures;

/// <summary>A part above the pelvis that has a mass of its own, in the order of the masses: those of the arms are upper arm and forearm together.</summary>
public enum Segment
{
    L5,
    L4,
    L3,
    L2,
    L1,

    /// <summary>Ribs and what they hold, with a pack on the back.</summary>
    Thorax,

    Head,
    RightArm,

    /// <summary>The hand with what is in it.</summary>
    RightHand,

    LeftArm,

    /// <summary>The hand with what is in it.</summary>
    LeftHand,
}
