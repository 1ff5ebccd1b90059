namespace Backstride.Journal;

/// <summary>One hand-over of files.</summary>
public sealed record ImportBatch(string Id, DateTimeOffset StartedAt, int Imported, int Duplicates, int Skipped, int Failed);
