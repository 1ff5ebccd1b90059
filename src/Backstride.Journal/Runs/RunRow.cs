using System.Globalization;
using Backstride.Journal.Storage;
using Backstride.Running.Load;
using Backstride.Running.Runs;

namespace Backstride.Journal.Runs;

/// <summary>A run as its table holds it.</summary>
internal sealed class RunRow
{
    public long Id { get; init; }
    public string Run { get; init; } = "";
    public string? Load { get; init; }
    public string Path { get; init; } = "";
    public long BatchId { get; init; }
    public long Part { get; init; }
    public long IsSetAside { get; init; }

    public StoredRun Stored() => new(
        Id,
        Document.Read<Run>(Run),
        Load is null ? null : Document.Read<RunSpineLoad>(Load),
        Path[(Path.LastIndexOfAny(['/', '\\', '!']) + 1)..],
        BatchId.ToString(CultureInfo.InvariantCulture))
    {
        Part = (int)Part,
        IsSetAside = IsSetAside != 0,
    };
}
