namespace Backstride.Running.Files;

/// <summary>What was wrong with a file, where, and what was kept all the same.</summary>
/// <param name="Code">Stable, such as FIT003; the list is in docs/run-files.md.</param>
/// <param name="Position">"byte 1024", "line 12", "record 17", "member activities/1.fit", or null for the whole file.</param>
public sealed record FileFault(string Code, FaultSeverity Severity, string? Position, string Message);
