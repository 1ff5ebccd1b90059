namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>measures</c>.</summary>
/// <param name="Due">The id of the one to ask today; null when nothing is.</param>
internal sealed record MeasuresJson(string? Due, IReadOnlyList<MeasureJson> Measures);
