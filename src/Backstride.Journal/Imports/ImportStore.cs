using Backstride.Running.Files;
using Backstride.Running.Load;
using Backstride.Running.Runs;

namespace Backstride.Journal;

/// <summary>The ledger of imports: idempotent by content, device identity, then start, sport and duration.</summary>
public sealed class ImportStore
{
    public string Begin(DateTimeOffset at) => throw new NotSupportedException();

    /// <summary>Null when these bytes were seen before; the row says which run they became.</summary>
    public ImportRow? Seen(byte[] contentHash) => throw new NotSupportedException();

    /// <summary>Stores a file's runs and its ledger row in one transaction.</summary>
    public ImportRow Add(string batchId, string path, byte[] contentHash, ReadOnlyMemory<byte> original, IReadOnlyList<(BuiltRun Run, RunSpineLoad? Load)> runs, IReadOnlyList<FileFault> faults) => throw new NotSupportedException();

    public ImportRow AddWithoutRun(string batchId, string path, byte[]? contentHash, string status, IReadOnlyList<FileFault> faults) => throw new NotSupportedException();

    public IReadOnlyList<ImportBatch> Batches() => throw new NotSupportedException();

    public IReadOnlyList<ImportRow> Rows(string batchId) => throw new NotSupportedException();

    /// <summary>Takes a batch back; gives the number of runs removed, or null when there is no such batch.</summary>
    public int? Undo(string batchId) => throw new NotSupportedException();
}
