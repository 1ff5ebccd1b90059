using Backstride.Plan.Today;

namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>today</c>. The tier is null before the first check.</summary>
internal sealed record TodayJson(
    string? Tier,
    string Headline,
    RunningJson Run,
    IReadOnlyList<ExerciseJson> Exercises,
    double ExerciseMinutes,
    string Breaks,
    IReadOnlyList<PlanItemJson> WatchFor,
    string? AskAgain)
{
    public static TodayJson Of(TodayCard card) => new(
        card.Tier is { } tier ? JsonText.Word(tier) : null, card.Headline, RunningJson.Of(card.Run), [.. card.Exercises.Select(ExerciseJson.Of)],
        card.ExerciseMinutes, card.Breaks, [.. card.WatchFor.Select(PlanItemJson.Of)], card.AskAgain);
}
