namespace Backstride.Running.Files;

/// <summary>How whole the file was.</summary>
public enum Integrity
{
    Whole,

    /// <summary>All there, but a check sum is wrong or missing.</summary>
    Doubtful,

    /// <summary>Cut short or broken; what came before was kept.</summary>
    Recovered,

    /// <summary>Nothing could be read.</summary>
    Unreadable,
}
