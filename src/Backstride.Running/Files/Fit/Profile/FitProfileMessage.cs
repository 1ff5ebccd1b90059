namespace Backstride.Running.Files.Fit;

/// <summary>A message of the profile.</summary>
internal sealed record FitProfileMessage(ushort Number, string Name)
{
    public Dictionary<byte, FitProfileField> Fields { get; } = [];
}
