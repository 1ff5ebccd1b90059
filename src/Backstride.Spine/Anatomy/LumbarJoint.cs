namespace Backstride.Spine.Anatomy;

/// <summary>The six joints of the model, from the bottom up.</summary>
public enum LumbarJoint
{
    L5S1,
    L4L5,
    L3L4,
    L2L3,
    L1L2,
    T12L1,
}
