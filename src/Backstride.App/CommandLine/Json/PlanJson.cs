using Backstride.Plan;

namespace Backstride.App.CommandLine.Json;

/// <summary>The plan of a stage.</summary>
/// <param name="Stage">Id of the stage.</param>
internal sealed record PlanJson(
    string Stage,
    string StageName,
    string Headline,
    int? DayOfEpisode,
    IReadOnlyList<PlanItemJson> Today,
    IReadOnlyList<PlanItemJson> NotNow,
    IReadOnlyList<ExerciseJson> Exercises,
    RunningJson Running,
    string Breaks,
    IReadOnlyList<PlanItemJson> WatchFor,
    IReadOnlyList<DateOnly> ReviewOn)
{
    public static PlanJson Of(CarePlan plan) => new(
        plan.StageId, plan.StageName, plan.Headline, plan.DayOfEpisode, Items(plan.Today), Items(plan.NotNow),
        [.. plan.Exercises.Select(ExerciseJson.Of)], RunningJson.Of(plan.Running), plan.Breaks, Items(plan.WatchFor), plan.ReviewOn);

    private static IReadOnlyList<PlanItemJson> Items(IReadOnlyList<PlanItem> items) => [.. items.Select(PlanItemJson.Of)];
}
