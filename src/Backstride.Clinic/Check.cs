using Backstride.Clinic.Answers;
using Backstride.Clinic.Interview;
using Backstride.Clinic.Patterns;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;

namespace Backstride.Clinic;

/// <summary>The whole check in one call: triage first, then patterns.</summary>
public static class Check
{
    /// <summary>Patterns are empty in an emergency.</summary>
    public static CheckResult Evaluate(Catalogue catalogue, AnswerSet answers)
    {
        var triage = TriageRules.Apply(catalogue, answers);
        var patterns = triage.Tier == Tier.Emergency ? [] : PatternRanking.RankAll(catalogue, answers);
        return new(answers, SafetyAlert.Raise(triage, patterns, catalogue, answers), patterns, InterviewGuide.Unanswered(catalogue, answers));
    }
}
