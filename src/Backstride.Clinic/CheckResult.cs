using Backstride.Clinic.Answers;
using Backstride.Clinic.Patterns;
using Backstride.Clinic.Triage;

namespace Backstride.Clinic;

/// <summary>One finished check: how serious, what it is like, what was left open.</summary>
public sealed record CheckResult(
    AnswerSet Answers,
    TriageResult Triage,
    IReadOnlyList<RankedPattern> Patterns,
    IReadOnlyList<string> Unanswered);
