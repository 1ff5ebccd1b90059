namespace Backstride.Spine.Postures;

/// <summary>Places where a support can touch. Those from <see cref="Sacrum"/> on belong to the pelvis and legs and count only when the pelvis is free.</summary>
public enum Place
{
    Head,
    UpperBack,
    MidBack,
    LowBack,
    Chest,
    Ribs,
    RightSide,
    LeftSide,
    RightHand,
    LeftHand,
    RightElbow,
    LeftElbow,
    RightShoulder,
    LeftShoulder,
    Sacrum,
    SitBones,
    PelvisFront,
    RightHipSide,
    LeftHipSide,
    RightThigh,
    LeftThigh,
    RightKnee,
    LeftKnee,
    RightFoot,
    LeftFoot,
}
