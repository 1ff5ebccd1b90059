namespace Backstride.Knowledge;

/// <summary>How much one warning sign says by itself.</summary>
public enum FlagWeight
{
    /// <summary>Never raises a tier alone; counts in clusters.</summary>
    Weak,

    /// <summary>Two of one disease raise its tier by one.</summary>
    Moderate,

    /// <summary>Raises its tier alone.</summary>
    Decisive,
}
