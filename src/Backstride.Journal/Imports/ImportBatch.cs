namespace Backstride.Journal;

/// <summary>One hand-over of files.</summary>
public sealed record ImportBatch(string Id, DateTimeOffset StartedAt, int Imported, int Duplicates, int Skipped, int Failed)
{
    /// <summary>False while it goes on, and for one that was broken off: the same files handed over again go on behind what it holds.</summary>
    public bool IsFinished { get; init; }
}
