namespace Backstride.Running.Files.Fit;

/// <summary>The columns a record is read into. Plain, enhanced and developer values stay apart until the whole file is known.</summary>
internal enum RecordSlot
{
    Time, Latitude, Longitude, Distance, CompressedDistance, Speed, EnhancedSpeed, Altitude, EnhancedAltitude, HeartRate,
    Cadence, FractionalCadence, Cadence256, Power, Temperature,
    StanceTime, StanceTimeBalance, VerticalOscillation, VerticalRatio, StepLength,
    DeveloperStance, DeveloperStanceLeft, DeveloperStanceRight, DeveloperOscillation, DeveloperCadence, DeveloperPower, DeveloperSpeed, DeveloperDistance,
    Count,
}
