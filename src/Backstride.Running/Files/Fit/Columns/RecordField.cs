namespace Backstride.Running.Files.Fit;

/// <summary>Numbers of the record fields that a recording is made of.</summary>
internal static class RecordField
{
    public const byte
        Latitude = 0, Longitude = 1, Altitude = 2, HeartRate = 3, Cadence = 4, Distance = 5, Speed = 6, Power = 7, CompressedSpeedDistance = 8,
        Temperature = 13, VerticalOscillation = 39, StanceTime = 41, Cadence256 = 52, FractionalCadence = 53, EnhancedSpeed = 73,
        EnhancedAltitude = 78, VerticalRatio = 83, StanceTimeBalance = 84, StepLength = 85, Timestamp = 253;
}
