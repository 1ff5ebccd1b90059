namespace Backstride.Knowledge;

/// <summary>One exercise of the programme.</summary>
/// <param name="WithheldFor">Pattern ids for which it is not offered.</param>
/// <param name="Stages">Stage ids in which it is offered.</param>
/// <param name="SpineTask">The named task of the spine model whose posture this is; null when there is none.</param>
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
    string? SpineTask,
    IReadOnlyList<DrawingFrame> Drawing,
    string Why,
    EvidenceGrade Grade,
    IReadOnlyList<string> Sources)
{
    /// <summary>Pattern ids that it is meant for; empty when it is for everybody.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];
}
