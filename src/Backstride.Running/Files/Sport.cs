namespace Backstride.Running.Files;

/// <summary>What the person was doing, as far as Backstride tells sports apart.</summary>
public enum Sport
{
    Unknown,
    Running,
    Walking,
    Hiking,
    Cycling,
    Swimming,
    Strength,
    Other,
}
