namespace Backstride.Journal;

/// <summary>Two runs at the same time: which one counts is the runner's to say. Until then the first does.</summary>
/// <param name="Answer">first, second or both; null while it is not answered.</param>
public sealed record RunTwin(StoredRun First, StoredRun Second, string? Answer);
