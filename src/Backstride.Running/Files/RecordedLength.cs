namespace Backstride.Running.Files;

/// <summary>One length of a pool as the device wrote it.</summary>
/// <param name="Stroke">FIT's word ("freestyle"); null for a rest or when it does not say.</param>
public sealed record RecordedLength(DateTimeOffset StartUtc, double? ElapsedS, double? TimerS, double? Strokes, string? Stroke, bool IsActive);
