using Backstride.Running.Files;

namespace Backstride.Running.Runs;

/// <summary>Recording to run: time, distance, pace, grade, cadence, dynamics, laps.</summary>
public static class RunBuilder
{
    public static BuiltRun Build(Recording recording) => throw new NotSupportedException();
}
