namespace Backstride.Running.Files.Archives;

/// <summary>How the bytes of a member lie in their archive.</summary>
public enum MemberPacking
{
    /// <summary>As they are.</summary>
    Stored,

    /// <summary>Raw deflate, as a zip keeps it.</summary>
    Deflated,
}
