namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>profile</c>.</summary>
/// <param name="LoadsRecomputed">Runs whose load was worked out anew because the body changed.</param>
internal sealed record ProfileJson(double? MassKg, double? StatureM, string Sex, string Region, int BreakMinutes, IReadOnlyList<string> Equipment, string Sleep, int LoadsRecomputed);
