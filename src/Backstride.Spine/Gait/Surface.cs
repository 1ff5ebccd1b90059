namespace Backstride.Spine.Gait;

public enum Surface
{
    Unknown,
    Road,
    Track,
    Trail,
    Grass,
    Treadmill,
}
