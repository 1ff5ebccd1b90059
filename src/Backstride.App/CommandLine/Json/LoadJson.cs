namespace Backstride.App.CommandLine.Json;

/// <summary>How hard a run was.</summary>
/// <param name="SessionRpe">0 to 10, as the runner said.</param>
/// <param name="SessionRpeLoad">That times the minutes in motion.</param>
internal sealed record LoadJson(double? SessionRpe, double? SessionRpeLoad);
