namespace Backstride.Running.Files.Fit;

/// <summary>The means and tops in a session or a lap, which have the same fields under different numbers.</summary>
internal sealed class FitMeans(string message)
{
    private readonly FitProfileField
        _enhancedSpeed = Field(message, "enhanced_avg_speed"), _speed = Field(message, "avg_speed"),
        _enhancedMaxSpeed = Field(message, "enhanced_max_speed"), _maxSpeed = Field(message, "max_speed"),
        _heartRate = Field(message, "avg_heart_rate"), _maxHeartRate = Field(message, "max_heart_rate"),
        _cadence = Field(message, "avg_cadence"), _cadenceFraction = Field(message, "avg_fractional_cadence"),
        _maxCadence = Field(message, "max_cadence"), _maxCadenceFraction = Field(message, "max_fractional_cadence"),
        _power = Field(message, "avg_power"), _maxPower = Field(message, "max_power"),
        _stance = Field(message, "avg_stance_time"), _balance = Field(message, "avg_stance_time_balance"),
        _oscillation = Field(message, "avg_vertical_oscillation"), _ratio = Field(message, "avg_vertical_ratio"), _step = Field(message, "avg_step_length"),
        _cycles = Field(message, "total_cycles"), _cyclesFraction = Field(message, "total_fractional_cycles");

    /// <summary>Steps as the file counts them, nearly always those of one foot. Nought is how devices without the sensor say "none".</summary>
    public DeviceMeans Read(in FitMessage m) => new()
    {
        AverageSpeedMps = Value(m, _enhancedSpeed) ?? Value(m, _speed),
        MaxSpeedMps = Value(m, _enhancedMaxSpeed) ?? Value(m, _maxSpeed),
        AverageHeartRateBpm = AboveZero(m, _heartRate),
        MaxHeartRateBpm = AboveZero(m, _maxHeartRate),
        AverageCadenceSpm = AboveZero(m, _cadence, _cadenceFraction),
        MaxCadenceSpm = AboveZero(m, _maxCadence, _maxCadenceFraction),
        AveragePowerW = AboveZero(m, _power),
        MaxPowerW = AboveZero(m, _maxPower),
        StanceTimeMs = AboveZero(m, _stance),
        StanceTimeBalancePercent = AboveZero(m, _balance),
        VerticalOscillationMm = AboveZero(m, _oscillation),
        VerticalRatioPercent = AboveZero(m, _ratio),
        StepLengthMm = AboveZero(m, _step),
        Steps = AboveZero(m, _cycles, _cyclesFraction),
    };

    private static FitProfileField Field(string message, string name) => FitProfile.Field(message + "." + name);

    private static double? Value(in FitMessage m, FitProfileField field) => m.Scaled(field) is var v && double.IsNaN(v) ? null : v;

    private static double? AboveZero(in FitMessage m, FitProfileField field, FitProfileField? fraction = null)
    {
        if (Value(m, field) is not { } whole) return null;
        var value = whole + (fraction is null ? 0 : Value(m, fraction) ?? 0);
        return value > 0 ? value : null;
    }
}
