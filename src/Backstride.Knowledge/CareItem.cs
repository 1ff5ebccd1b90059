namespace Backstride.Knowledge;

/// <summary>One thing to do, or to leave for now.</summary>
public sealed record CareItem(string Id, string Text, string Why, EvidenceGrade Grade, IReadOnlyList<string> Sources);
