namespace Backstride.Knowledge;

/// <summary>One answer a person can pick. <see cref="Meaning"/> marks the ones every question needs.</summary>
public sealed record AnswerOption(string Id, string Text, AnswerMeaning Meaning = AnswerMeaning.Plain);
