using Backstride.Running.Files;
using Backstride.Running.Files.Exports;

namespace Backstride.Journal;

/// <summary>A file ready to be written into the ledger.</summary>
/// <param name="Status">What becomes of it when it holds no run; a file with runs is imported, or a duplicate when all of them are here.</param>
public sealed record PreparedFile(string Path, string? Stamp, byte[]? ContentHash, string Status, IReadOnlyList<FileFault> Faults)
{
    public IReadOnlyList<PreparedRun> Runs { get; init; } = [];

    public KeptOriginal? Original { get; init; }

    /// <summary>What an export says of it beside its bytes, run by run; put to a run that is here already too.</summary>
    public IReadOnlyList<ActivityNote?> Notes { get; init; } = [];

    /// <summary>Known by totals only: a run that began at the same time is this one, whatever its length.</summary>
    public bool IsSummary { get; init; }

    /// <summary>What it took of the archive, in bytes.</summary>
    public long PackedLength { get; init; }
}
