using System.Globalization;
using Backstride.Journal.Storage;

namespace Backstride.Journal.Imports;

/// <summary>A batch with its files counted.</summary>
internal sealed class BatchRow
{
    public long Id { get; init; }
    public long StartedMs { get; init; }
    public long? FinishedMs { get; init; }
    public string? Source { get; init; }
    public long Imported { get; init; }
    public long Duplicates { get; init; }
    public long Skipped { get; init; }
    public long Failed { get; init; }

    public ImportBatch Batch() => new(
        Id.ToString(CultureInfo.InvariantCulture), Moment.Utc(StartedMs), (int)Imported, (int)Duplicates, (int)Skipped, (int)Failed)
    {
        IsFinished = FinishedMs is not null || Source is null,
    };
}
