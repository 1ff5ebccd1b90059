using Backstride.App.Importing;

namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>import</c>.</summary>
internal sealed record ImportJson(string Batch, int Imported, int Duplicates, int Skipped, int Failed, IReadOnlyList<ImportRowJson> Results)
{
    public static ImportJson Of(ImportOutcome outcome) => new(
        outcome.BatchId, outcome.Imported, outcome.Duplicates, outcome.Skipped, outcome.Failed, [.. outcome.Rows.Select(ImportRowJson.Of)]);
}
