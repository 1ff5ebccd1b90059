using Backstride.Knowledge;
using Backstride.Plan.Course;
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
    IReadOnlyList<DateOnly> ReviewOn)
{
    /// <summary>How easily the back is stirred today: it sets doses, breaks, warmth and walking.</summary>
    public Irritability Irritability { get; init; }

    /// <summary>How pain like this goes on average.</summary>
    public ExpectedCourse Course { get; init; } = new("", []);

    /// <summary>What to do when it comes back.</summary>
    public IReadOnlyList<PlanItem> WhenItComesBack { get; init; } = [];

    /// <summary>The day of a review that has passed since the last check; null when none is due.</summary>
    public DateOnly? ReviewDue { get; init; }
}
