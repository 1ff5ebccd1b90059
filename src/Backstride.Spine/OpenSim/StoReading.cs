namespace Backstride.Spine.OpenSim;

/// <summary>A table when the text was good, else why not.</summary>
public sealed record StoReading(StoTable? Table, IReadOnlyList<SpineFault> Faults);
