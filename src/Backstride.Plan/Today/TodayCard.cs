using Backstride.Knowledge;
using Backstride.Plan.Exercises;
using Backstride.Plan.ReturnToRunning;

namespace Backstride.Plan.Today;

/// <summary>The one card: may I run, what to do, when to worry.</summary>
/// <param name="Tier">Null before the first check.</param>
/// <param name="Headline">The one sentence the person came for.</param>
/// <param name="AskAgain">Why the check should be taken again (a jump in pain, a review day); null when not.</param>
public sealed record TodayCard(
    Tier? Tier,
    string Headline,
    RunningAdvice Run,
    IReadOnlyList<PrescribedExercise> Exercises,
    double ExerciseMinutes,
    string Breaks,
    IReadOnlyList<PlanItem> WatchFor,
    string? AskAgain)
{
    /// <summary>How long to sit at a stretch: what the runner chose, or less on a day when the back is easily stirred.</summary>
    public int BreakMinutes { get; init; }
}
