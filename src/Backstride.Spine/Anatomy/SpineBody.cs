namespace Backstride.Spine.Anatomy;

/// <summary>The rigid bodies of the model, from the bottom up. Joint k lies between body k and body k + 1.</summary>
public enum SpineBody
{
    /// <summary>Pelvis and sacrum, the base.</summary>
    Pelvis,
    L5,
    L4,
    L3,
    L2,
    L1,

    /// <summary>T12, ribs, neck and head as one; the arms hang from it.</summary>
    Thorax,

    /// <summary>The front wall of the belly: it has no mass and follows 0.643 of the lumbar rotation.</summary>
    Abdomen,
}
