namespace Backstride.App.CommandLine.Json;

/// <summary>Compression over one step; low and high are the band of the peak.</summary>
internal sealed record GaitLevelJson(double PeakN, double MeanN, double Low, double High, double ImpulseNs);
