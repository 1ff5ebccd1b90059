namespace Backstride.Spine.Gait;

/// <summary>Watch values to ground reaction to trunk to load per step.</summary>
public static class GaitModel
{
    /// <summary>Faults: SPN003 a value out of its range, SPN004 not a number, SPN007 together they are no step that a person can take.</summary>
    public static GaitResult Solve(GaitInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var faults = GaitChecks.Check(input);
        if (faults.Count > 0) return new(null, faults);
        var step = StepTiming.Of(input);
        if (step.Fault is { } fault) return new(null, [fault]);
        return new(TrunkLoad.Solve(input, step, GroundForce.Of(input, step)), []);
    }
}
