namespace Backstride.Knowledge;

/// <summary>An answer and the points it counts.</summary>
public sealed record GradedAnswer(double Points, string Text);
