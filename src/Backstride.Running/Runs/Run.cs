using Backstride.Running.Files;
using Backstride.Spine.Gait;

namespace Backstride.Running.Runs;

/// <summary>One run, worked out from a recording: what the pages and the plan use.</summary>
public sealed record Run
{
    public required Sport Sport { get; init; }

    public string? SubSport { get; init; }

    public string? Name { get; init; }

    public required DateTimeOffset StartUtc { get; init; }

    public TimeSpan? UtcOffset { get; init; }

    public required double DistanceM { get; init; }

    /// <summary>The way along the positions, to hold against <see cref="DistanceM"/>; null without positions.</summary>
    public double? GpsDistanceM { get; init; }

    /// <summary>Time with the timer running.</summary>
    public required double TimerS { get; init; }

    public required double ElapsedS { get; init; }

    /// <summary>Time in motion.</summary>
    public required double MovingS { get; init; }

    public double? AscentM { get; init; }

    public double? DescentM { get; init; }

    public double? MaxSpeedMps { get; init; }

    public double? AverageHeartRateBpm { get; init; }

    public double? MaxHeartRateBpm { get; init; }

    public double? AverageCadenceSpm { get; init; }

    public double? MeanStanceTimeMs { get; init; }

    public double? MeanVerticalOscillationMm { get; init; }

    /// <summary>Share of contact time on the left foot, per cent.</summary>
    public double? MeanStanceTimeBalancePercent { get; init; }

    public double? AveragePowerW { get; init; }

    public double? MeanGradePercent { get; init; }

    public Surface Surface { get; init; }

    public SurfaceSource SurfaceFrom { get; init; }

    /// <summary>The runner's own words about it.</summary>
    public string? Description { get; init; }

    /// <summary>What was worn, by the name the runner gives it.</summary>
    public string? Shoes { get; init; }

    /// <summary>How hard the runner said it was, 0 to 10.</summary>
    public double? SessionRpe { get; init; }

    public double CarriedKg { get; init; }

    /// <summary>When the timer stood still.</summary>
    public IReadOnlyList<RecordedPause> Pauses { get; init; } = [];

    public IReadOnlyList<Lap> Laps { get; init; } = [];

    public DeviceIdentity Device { get; init; } = new(null, null, null, null);

    /// <summary>Seconds per kilometre over the time in motion; null without distance.</summary>
    public double? PaceSecondsPerKm => DistanceM > 0 && MovingS > 0 ? MovingS / (DistanceM / 1000) : null;
}
