namespace Backstride.App.CommandLine.Json;

/// <summary>What was wrong, in the one shape that every document uses.</summary>
/// <param name="Severity">note, warning or error.</param>
internal sealed record FaultJson(string Code, string Severity, string? Position, string Message)
{
    public override string ToString() => Position is null ? $"{Code} {Message}" : $"{Code} {Position}: {Message}";
}
