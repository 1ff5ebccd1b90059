namespace Backstride.Running.Files;

/// <summary>One activity as a device recorded it, before anything is worked out.</summary>
public sealed class Recording
{
    public required Sport Sport { get; init; }

    /// <summary>The file's own word for it: "running", "trail", "treadmill"...</summary>
    public string? SportText { get; init; }

    public string? SubSportText { get; init; }

    public string? Name { get; init; }

    public required DateTimeOffset StartUtc { get; init; }

    /// <summary>Wall clock minus UTC where the person was; null when the file does not say.</summary>
    public TimeSpan? UtcOffset { get; init; }

    public required SampleColumns Samples { get; init; }

    public IReadOnlyList<RecordedLap> Laps { get; init; } = [];

    public IReadOnlyList<RecordedPause> Pauses { get; init; } = [];

    /// <summary>Totals as the device wrote them; null when it did not.</summary>
    public double? TotalDistanceM { get; init; }

    public double? TotalTimerS { get; init; }

    public double? TotalElapsedS { get; init; }

    public double? TotalAscentM { get; init; }

    public double? MaxSpeedMps { get; init; }

    public double? AverageCadenceSpm { get; init; }

    public double? SessionRpe { get; init; }

    public DeviceIdentity Device { get; init; } = new(null, null, null, null);
}
