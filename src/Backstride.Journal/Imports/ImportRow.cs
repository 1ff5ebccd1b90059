using Backstride.Running.Files;

namespace Backstride.Journal;

/// <summary>What became of one file.</summary>
/// <param name="Status">imported, duplicate, skipped or failed.</param>
public sealed record ImportRow(string Path, string Status, IReadOnlyList<long> RunIds, string? Sport, IReadOnlyList<FileFault> Faults);
