using Backstride.Clinic.Answers;
using Backstride.Clinic.Patterns;
using Backstride.Knowledge;

namespace Backstride.Clinic.Triage;

/// <summary>
/// The one place where a pattern reaches triage: a safety pattern at its threshold means "within days" at least.
/// It can only raise. And since the alert rests on what speaks for the pattern alone, one answer more never takes it back.
/// </summary>
internal static class SafetyAlert
{
    public static TriageResult Raise(TriageResult triage, IReadOnlyList<RankedPattern> ranked, Catalogue catalogue, AnswerSet answers)
    {
        HashSet<string> alerts = [.. ranked.Where(p => p.SafetyAlert).Select(p => p.Id)];
        if (alerts.Count == 0) return triage;
        var facts = new AnswerFacts(catalogue, answers);
        var reasons = catalogue.Patterns.Where(p => alerts.Contains(p.Id)).SelectMany(p => Reasons(p, facts));
        return triage with
        {
            Tier = (Tier)Math.Max((int)triage.Tier, (int)Tier.WithinDays),
            Reasons = [.. triage.Reasons.Concat(reasons).OrderByDescending(r => r.Tier)],
        };
    }

    /// <summary>One reason for every answer that spoke for the pattern.</summary>
    private static IEnumerable<TriageReason> Reasons(Pattern pattern, AnswerFacts facts) =>
        pattern.Evidence.Where(e => e.RatioWhenPresent > 1).Select(e => e.When)
            .Concat(pattern.Priors.Select(rule => rule.When))
            .Where(facts.Holds).SelectMany(facts.Said).Distinct()
            .Select(said => new TriageReason(pattern.Id, pattern.Name, said.Question.Id, said.Question.Text, said.Said,
                pattern.Summary, string.Join(". ", pattern.WhatHelps), Tier.WithinDays, pattern.Sources));
}
