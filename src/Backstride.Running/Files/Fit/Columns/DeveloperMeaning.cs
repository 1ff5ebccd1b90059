namespace Backstride.Running.Files.Fit;

/// <summary>What of a run a developer field measures.</summary>
internal enum DeveloperMeaning
{
    None, StanceTime, StanceTimeLeft, StanceTimeRight, VerticalOscillation, Cadence, Power, Speed, Distance, HeartRate,
}
