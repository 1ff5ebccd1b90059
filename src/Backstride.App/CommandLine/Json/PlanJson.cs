using Backstride.Plan;
using Backstride.Plan.Today;

namespace Backstride.App.CommandLine.Json;

/// <summary>The plan of a stage. In an emergency there is none: no stage, nothing to do but get help, and no running.</summary>
/// <param name="Stage">Id of the stage; null in an emergency.</param>
/// <param name="Irritability">"low", "moderate" or "high"; null in an emergency.</param>
/// <param name="ExpectedCourse">How pain like this goes on average, in words and as points of 0 to 100; null in an emergency.</param>
/// <param name="WhenItComesBack">What to do on the first days of another spell.</param>
/// <param name="ReviewDue">The day of a review that has passed without a check; null when none is due.</param>
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
    IReadOnlyList<DateOnly> ReviewOn,
    string? Irritability,
    CourseJson? ExpectedCourse,
    IReadOnlyList<PlanItemJson> WhenItComesBack,
    DateOnly? ReviewDue)
{
    public static PlanJson Of(CarePlan plan) => new(
        plan.StageId, plan.StageName, plan.Headline, plan.DayOfEpisode, Items(plan.Today), Items(plan.NotNow),
        [.. plan.Exercises.Select(ExerciseJson.Of)], RunningJson.Of(plan.Running), plan.Breaks, Items(plan.WatchFor), plan.ReviewOn,
        JsonText.Word(plan.Irritability), CourseJson.Of(plan.Course), Items(plan.WhenItComesBack), plan.ReviewDue);

    public static PlanJson WithoutPlan(TodayCard card) => new(
        null, null, card.Headline, null, [], [], [], RunningJson.Of(card.Run), "", Items(card.WatchFor), [], null, null, [], null);

    private static IReadOnlyList<PlanItemJson> Items(IReadOnlyList<PlanItem> items) => [.. items.Select(PlanItemJson.Of)];
}
