namespace Backstride.Spine.Anatomy;

public enum Sex
{
    Unknown,
    Female,
    Male,
}
