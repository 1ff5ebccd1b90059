namespace Backstride.Running.Files;

/// <summary>A lap as the device wrote it, for people and scripts to read.</summary>
/// <param name="StartTime">Null when the file does not say when.</param>
/// <param name="DeviceSummary">What the device worked out over the lap; null when it wrote nothing of the kind.</param>
public sealed record LapSummary(DateTimeOffset? StartTime, double? TimerS, double? DistanceM, DeviceMeans? DeviceSummary)
{
    /// <summary>What apps and sensors added to it under names of their own.</summary>
    public IReadOnlyList<DeveloperValue> DeveloperSummary { get; init; } = [];

    internal static LapSummary Of(RecordedLap lap) =>
        new(lap.StartUtc == Recording.UnknownStart ? null : lap.StartUtc, lap.TimerS, lap.DistanceM, lap.Means == DeviceMeans.None ? null : lap.Means) { DeveloperSummary = lap.DeveloperSummary };
}
