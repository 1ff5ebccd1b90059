namespace Backstride.Spine.Postures;

/// <summary>A task when the file was good, else why not.</summary>
public sealed record TaskReading(SpineTask? Task, IReadOnlyList<SpineFault> Faults);
