namespace Backstride.Knowledge;

/// <summary>One exercise of the programme.</summary>
/// <param name="Progression">The exercise to move on to when this one is easy; null when there is none.</param>
/// <param name="Regression">The exercise to fall back to when this one hurts; null when there is none.</param>
/// <param name="WithheldFor">Pattern ids for which it is not offered.</param>
/// <param name="Stages">Stage ids in which it is offered.</param>
/// <param name="Equipment">What it needs beyond a floor, a chair, a wall and a stair: band, weight.</param>
/// <param name="SpineTask">The named task of the spine model that comes nearest to it.</param>
/// <param name="Drawing">Two or three key frames of a side view.</param>
public sealed record Exercise(
    string Id,
    string Name,
    string Purpose,
    Dose Dose,
    IReadOnlyList<string> Steps,
    string Cue,
    string CommonFault,
    string? Progression,
    string? Regression,
    IReadOnlyList<string> WithheldFor,
    IReadOnlyList<string> Stages,
    IReadOnlyList<string> Equipment,
    IReadOnlyList<string> Muscles,
    string SpineTask,
    IReadOnlyList<DrawingFrame> Drawing,
    string Why,
    EvidenceGrade Grade,
    IReadOnlyList<string> Sources)
{
    /// <summary>Pattern ids that it is meant for; empty when it is for everybody.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];

    public ExerciseDemand Demand { get; init; }

    /// <summary>How hard it should feel, 0 to 10. Twice below it, with little pain, and it becomes harder.</summary>
    public int TargetEffort { get; init; } = 5;

    /// <summary>What it asks for, in the tags of <see cref="CareItem.About"/>.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}
