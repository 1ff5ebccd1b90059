namespace Backstride.Knowledge;

/// <summary>One question of a measure, with what each answer counts.</summary>
public sealed record MeasureItem(string Id, string Text, IReadOnlyList<GradedAnswer> Answers);
