namespace Backstride.Clinic.Answers;

/// <summary>The answers that could be used and the faults of those that could not. <see cref="Readable"/> is false when the whole input was unreadable.</summary>
public sealed record AnswerReading(AnswerSet Answers, IReadOnlyList<AnswerFault> Faults, bool Readable);
