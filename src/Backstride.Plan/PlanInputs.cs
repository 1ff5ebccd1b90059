using Backstride.Clinic;
using Backstride.Knowledge;
using Backstride.Plan.ReturnToRunning;
using Backstride.Running.Load;

namespace Backstride.Plan;

/// <summary>Everything a plan looks at. Time is handed in.</summary>
/// <param name="Check">The latest check; null before the first.</param>
/// <param name="CheckedOn">The day it was taken.</param>
/// <param name="Pain">Newest last.</param>
/// <param name="Done">Newest last.</param>
/// <param name="Runs">Newest last.</param>
public sealed record PlanInputs(
    Catalogue Catalogue,
    CheckResult? Check,
    DateOnly? CheckedOn,
    DateOnly Today,
    IReadOnlyList<PainEntry> Pain,
    IReadOnlyList<DoneExercise> Done,
    IReadOnlyList<DatedRun> Runs)
{
    /// <summary>What the runner has beyond a floor, a chair, a wall and a stair: "band", "weight".</summary>
    public IReadOnlyList<string> Equipment { get; init; } = [];

    /// <summary>How often the runner wants to get up from sitting, in minutes.</summary>
    public int BreakMinutes { get; init; } = 30;

    /// <summary>The small tests before running that were tried, newest last; null when they were never asked about, as for a check from a file.</summary>
    public IReadOnlyList<GateResult>? GateTests { get; init; }
}
