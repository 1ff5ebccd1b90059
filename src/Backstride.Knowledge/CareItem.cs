namespace Backstride.Knowledge;

/// <summary>One thing to do, or to leave for now.</summary>
public sealed record CareItem(string Id, string Text, string Why, EvidenceGrade Grade, IReadOnlyList<string> Sources)
{
    /// <summary>What it asks for, or asks to leave, in tags: "walk", "run", "far-back-bend". What is left in one line is not asked for in another.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Named tasks of the spine model whose numbers stand beside it.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>Stage ids in which it holds; empty for all.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>How easily stirred a back it is for; empty for all.</summary>
    public IReadOnlyList<Irritability> Irritability { get; init; } = [];

    /// <summary>Ids of lines of the stage that it stands in for.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];
}
