namespace Backstride.App.Services;

/// <summary>What the spine model says of one everyday task, next to standing.</summary>
/// <param name="Ratio">L4/L5 compression over that of the same person standing.</param>
/// <param name="LowRatio">Lower end of the compression band over standing.</param>
/// <param name="HighRatio">Upper end of the compression band over standing.</param>
/// <param name="Held">False when the model's person is not strong enough for the task: then the load is at least this.</param>
public sealed record TaskNumber(string Id, string Name, double Ratio, double LowRatio, double HighRatio, bool Held);
