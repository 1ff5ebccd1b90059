using Backstride.Plan.Exercises;
using Backstride.Plan.ReturnToRunning;

namespace Backstride.Plan;

/// <summary>What to do at this stage with this kind of pain.</summary>
public sealed record CarePlan(
    string StageId,
    string StageName,
    string Headline,
    int? DayOfEpisode,
    IReadOnlyList<PlanItem> Today,
    IReadOnlyList<PlanItem> NotNow,
    IReadOnlyList<PrescribedExercise> Exercises,
    RunningAdvice Running,
    string Breaks,
    IReadOnlyList<PlanItem> WatchFor,
    IReadOnlyList<DateOnly> ReviewOn);
