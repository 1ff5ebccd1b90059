using Backstride.Plan;
using Backstride.Plan.Today;

namespace Backstride.App.CommandLine.Json;

/// <summary>The plan of a stage. In an emergency there is none: no stage, nothing to do but get help, and no running.</summary>
/// <param name="Stage">Id of the stage; null in an emergency.</param>
internal sealed record PlanJson(
    string? Stage,
    string? StageName,
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

    public static PlanJson WithoutPlan(TodayCard card) => new(
        null, null, card.Headline, null, [], [], [], RunningJson.Of(card.Run), "", Items(card.WatchFor), []);

    private static IReadOnlyList<PlanItemJson> Items(IReadOnlyList<PlanItem> items) => [.. items.Select(PlanItemJson.Of)];
}
