namespace Backstride.Running.Files;

/// <summary>What the device itself worked out over an activity or a lap; null where it wrote nothing.</summary>
public sealed record DeviceMeans
{
    public static DeviceMeans None { get; } = new();

    public double? AverageSpeedMps { get; init; }

    public double? MaxSpeedMps { get; init; }

    public double? AverageHeartRateBpm { get; init; }

    public double? MaxHeartRateBpm { get; init; }

    /// <summary>Steps per minute, both feet, on foot; revolutions per minute otherwise.</summary>
    public double? AverageCadenceSpm { get; init; }

    public double? MaxCadenceSpm { get; init; }

    public double? AveragePowerW { get; init; }

    public double? MaxPowerW { get; init; }

    public double? StanceTimeMs { get; init; }

    public double? StanceTimeBalancePercent { get; init; }

    public double? VerticalOscillationMm { get; init; }

    public double? VerticalRatioPercent { get; init; }

    public double? StepLengthMm { get; init; }

    /// <summary>Steps, both feet, on foot; turns or strokes otherwise.</summary>
    public double? Steps { get; init; }

    /// <summary>With what counts steps taken so many times, when one foot was counted.</summary>
    public DeviceMeans TimesSteps(double factor) => factor == 1 ? this : this with
    {
        AverageCadenceSpm = AverageCadenceSpm * factor,
        MaxCadenceSpm = MaxCadenceSpm * factor,
        Steps = Steps * factor,
    };

    /// <summary>One lap's after the other's: sums of what is counted, tops, and means by time. Laps that do not say how long they were leave no mean.</summary>
    public static DeviceMeans Of(IReadOnlyList<RecordedLap> laps)
    {
        double? Mean(Func<DeviceMeans, double?> value)
        {
            var known = laps.Where(l => value(l.Means) is not null && l.TimerS > 0).ToList();
            return known.Count == 0 ? null : known.Sum(l => value(l.Means) * l.TimerS) / known.Sum(l => l.TimerS);
        }
        double? Most(Func<DeviceMeans, double?> value) => laps.Max(l => value(l.Means));
        return new()
        {
            AverageSpeedMps = Mean(m => m.AverageSpeedMps),
            MaxSpeedMps = Most(m => m.MaxSpeedMps),
            AverageHeartRateBpm = Mean(m => m.AverageHeartRateBpm),
            MaxHeartRateBpm = Most(m => m.MaxHeartRateBpm),
            AverageCadenceSpm = Mean(m => m.AverageCadenceSpm),
            MaxCadenceSpm = Most(m => m.MaxCadenceSpm),
            AveragePowerW = Mean(m => m.AveragePowerW),
            MaxPowerW = Most(m => m.MaxPowerW),
            StanceTimeMs = Mean(m => m.StanceTimeMs),
            StanceTimeBalancePercent = Mean(m => m.StanceTimeBalancePercent),
            VerticalOscillationMm = Mean(m => m.VerticalOscillationMm),
            VerticalRatioPercent = Mean(m => m.VerticalRatioPercent),
            StepLengthMm = Mean(m => m.StepLengthMm),
            Steps = laps.All(l => l.Means.Steps is null) ? null : laps.Sum(l => l.Means.Steps),
        };
    }

    /// <summary>What is missing here taken from another.</summary>
    public DeviceMeans Or(DeviceMeans other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            AverageSpeedMps = AverageSpeedMps ?? other.AverageSpeedMps,
            MaxSpeedMps = MaxSpeedMps ?? other.MaxSpeedMps,
            AverageHeartRateBpm = AverageHeartRateBpm ?? other.AverageHeartRateBpm,
            MaxHeartRateBpm = MaxHeartRateBpm ?? other.MaxHeartRateBpm,
            AverageCadenceSpm = AverageCadenceSpm ?? other.AverageCadenceSpm,
            MaxCadenceSpm = MaxCadenceSpm ?? other.MaxCadenceSpm,
            AveragePowerW = AveragePowerW ?? other.AveragePowerW,
            MaxPowerW = MaxPowerW ?? other.MaxPowerW,
            StanceTimeMs = StanceTimeMs ?? other.StanceTimeMs,
            StanceTimeBalancePercent = StanceTimeBalancePercent ?? other.StanceTimeBalancePercent,
            VerticalOscillationMm = VerticalOscillationMm ?? other.VerticalOscillationMm,
            VerticalRatioPercent = VerticalRatioPercent ?? other.VerticalRatioPercent,
            StepLengthMm = StepLengthMm ?? other.StepLengthMm,
            Steps = Steps ?? other.Steps,
        };
    }
}
