using Backstride.Knowledge;

namespace Backstride.Plan;

/// <summary>One line of a plan: what, why, how sure, who says so.</summary>
public sealed record PlanItem(string Id, string Text, string Why, EvidenceGrade Grade, IReadOnlyList<string> Sources)
{
    /// <summary>What it asks for, or asks to leave, in the tags of knowledge/.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Named tasks of the spine model whose numbers stand beside it.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];
}
