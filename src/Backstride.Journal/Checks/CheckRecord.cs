using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Journal;

/// <summary>A check: unfinished while <see cref="FinishedAt"/> is null.</summary>
public sealed record CheckRecord(long Id, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, AnswerSet Answers, Tier? Tier)
{
    /// <summary>Why a short check of the warning signs is taken; null for a full one. While a short one is under way, <see cref="Answers"/> are today's alone.</summary>
    public string? ShortWhy { get; init; }

    public bool IsShort => ShortWhy is not null;
}
