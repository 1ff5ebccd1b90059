namespace Backstride.App.CommandLine.Json;

/// <summary>The document of a call that could not be served.</summary>
internal sealed record FaultsJson(IReadOnlyList<FaultJson> Faults);
