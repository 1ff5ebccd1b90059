namespace Backstride.App.Demo;

/// <summary>A part of a session at one speed.</summary>
/// <param name="Walk">Walking: the watch then gives no ground contact time.</param>
/// <param name="Lap">A lap ends with it.</param>
internal sealed record DemoStretch(double Seconds, double SpeedMps, bool Walk = false, bool Lap = false);
