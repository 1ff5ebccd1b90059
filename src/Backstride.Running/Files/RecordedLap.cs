namespace Backstride.Running.Files;

/// <summary>A lap as the device wrote it.</summary>
public sealed record RecordedLap(DateTimeOffset StartUtc, double? ElapsedS, double? TimerS, double? DistanceM)
{
    /// <summary>What the device worked out over the lap.</summary>
    public DeviceMeans Means { get; init; } = DeviceMeans.None;

    /// <summary>What apps and sensors added under names of their own.</summary>
    public IReadOnlyList<DeveloperValue> DeveloperSummary { get; init; } = [];
}
