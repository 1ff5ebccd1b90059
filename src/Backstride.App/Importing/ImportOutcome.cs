using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>What became of everything that was handed over at once, in the order it was taken in.</summary>
public sealed record ImportOutcome(string BatchId, IReadOnlyList<ImportRow> Rows)
{
    /// <summary>Broken off on request: the same hand-over goes on behind what is here.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Files that an earlier, broken-off hand-over of the same had taken.</summary>
    public int TakenBefore { get; init; }

    public int Imported => Count(ImportStatus.Imported);

    public int Duplicates => Count(ImportStatus.Duplicate);

    public int Skipped => Count(ImportStatus.Skipped);

    public int Failed => Count(ImportStatus.Failed);

    private int Count(string status) => Rows.Count(r => r.Status == status);
}
