namespace Backstride.Spine.Postures;

public enum Side
{
    Both,
    Right,
    Left,
}
