namespace Backstride.Running.Files;

/// <summary>The timer stood still between these moments, seconds since the start.</summary>
public sealed record RecordedPause(double FromS, double ToS);
