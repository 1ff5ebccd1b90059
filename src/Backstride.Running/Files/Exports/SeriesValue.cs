namespace Backstride.Running.Files.Exports;

/// <summary>What a series of its own times may carry.</summary>
internal enum SeriesValue
{
    Latitude, Longitude, Altitude, Distance, Speed, HeartRate, Cadence, Power, StanceTime, VerticalOscillation, StepLength,
}
