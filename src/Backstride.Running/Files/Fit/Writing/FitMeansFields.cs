namespace Backstride.Running.Files.Fit;

/// <summary>Means and tops as the fields of a session or a lap; what is not known is written as invalid, so that every message has one layout.</summary>
internal static class FitMeansFields
{
    /// <param name="sport">On foot, what counts steps is written for one foot.</param>
    public static (string Name, double Value)[] Of(DeviceMeans means, Sport sport)
    {
        var perFoot = CadenceRule.OnFoot(sport) ? 0.5 : 1;
        var (cadence, mostCadence, cycles) = (Known(means.AverageCadenceSpm * perFoot), Known(means.MaxCadenceSpm * perFoot), Known(means.Steps * perFoot));
        return
        [
            ("enhanced_avg_speed", Known(means.AverageSpeedMps)), ("enhanced_max_speed", Known(means.MaxSpeedMps)),
            ("avg_heart_rate", Known(means.AverageHeartRateBpm)), ("max_heart_rate", Known(means.MaxHeartRateBpm)),
            ("avg_cadence", Math.Floor(cadence)), ("avg_fractional_cadence", cadence - Math.Floor(cadence)),
            ("max_cadence", Math.Floor(mostCadence)), ("max_fractional_cadence", mostCadence - Math.Floor(mostCadence)),
            ("avg_power", Known(means.AveragePowerW)), ("max_power", Known(means.MaxPowerW)),
            ("avg_stance_time", Known(means.StanceTimeMs)), ("avg_stance_time_balance", Known(means.StanceTimeBalancePercent)),
            ("avg_vertical_oscillation", Known(means.VerticalOscillationMm)), ("avg_vertical_ratio", Known(means.VerticalRatioPercent)),
            ("avg_step_length", Known(means.StepLengthMm)),
            ("total_cycles", Math.Floor(cycles)), ("total_fractional_cycles", cycles - Math.Floor(cycles)),
        ];
    }

    private static double Known(double? value) => value ?? double.NaN;
}
