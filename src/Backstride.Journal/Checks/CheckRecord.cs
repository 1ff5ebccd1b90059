using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Journal;

/// <summary>A check: unfinished while <see cref="FinishedAt"/> is null.</summary>
public sealed record CheckRecord(long Id, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, AnswerSet Answers, Tier? Tier);
