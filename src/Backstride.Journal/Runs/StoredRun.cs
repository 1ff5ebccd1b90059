using Backstride.Running.Load;
using Backstride.Running.Runs;

namespace Backstride.Journal;

/// <summary>A run as remembered, without its samples.</summary>
public sealed record StoredRun(long Id, Run Run, RunSpineLoad? Load, string? FileName, string? BatchId)
{
    /// <summary>Which activity of its file it is, from 0.</summary>
    public int Part { get; init; }

    /// <summary>Another recording of the same run counts instead of this one.</summary>
    public bool IsSetAside { get; init; }
}
