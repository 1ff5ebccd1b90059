using Backstride.Running.Runs;
using Backstride.Spine.Anatomy;

namespace Backstride.Running.Load;

/// <summary>Stretches of a run through the gait model, summed. Null for anything not on foot or without time.</summary>
public static class SpineLoadOfRun
{
    public static RunSpineLoad? Compute(BuiltRun run, Person person) => throw new NotSupportedException();
}
