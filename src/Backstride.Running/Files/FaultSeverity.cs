namespace Backstride.Running.Files;

public enum FaultSeverity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Note,

    /// <summary>Something was lost or doubtful; the rest is good.</summary>
    Warning,

    /// <summary>The file, or what follows the position, could not be used.</summary>
    Error,
}
