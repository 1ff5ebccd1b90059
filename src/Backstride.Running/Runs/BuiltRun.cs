namespace Backstride.Running.Runs;

/// <summary>A run and its samples.</summary>
public sealed record BuiltRun(Run Run, RunStreams Streams);
