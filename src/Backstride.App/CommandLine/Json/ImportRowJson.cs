using System.Text.Json.Serialization;
using Backstride.Journal;

namespace Backstride.App.CommandLine.Json;

/// <summary>What became of one file. For a duplicate the run is the one it equals.</summary>
internal sealed record ImportRowJson(
    string Path,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? RunId,
    IReadOnlyList<long> RunIds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sport,
    IReadOnlyList<FaultJson> Faults)
{
    public static ImportRowJson Of(ImportRow row) => new(
        row.Path, row.Status, row.RunIds.Count > 0 ? row.RunIds[0] : null, row.RunIds, row.Sport, [.. row.Faults.Select(CliFaults.Of)]);
}
