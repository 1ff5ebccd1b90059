using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Clinic.Triage;

/// <summary>Flags to tier: rules only, never a probability.</summary>
/// <remarks>
/// The tier never falls when something more is said. In short:
/// (1) a flag's condition has no "not" (<see cref="AnswerFacts"/>), so the set of flags that hold only grows;
/// (2) a decisive flag, and a disease's cluster, each give a tier that only grows with that set: the highest tier of its moderate and
///     weak flags, one step more from four points on (moderate 2, weak 1), and points only add up;
/// (3) the result is the highest of all those, so it only grows too.
/// </remarks>
public static class TriageRules
{
    /// <summary>The disease name of groups that this program is not made for.</summary>
    public const string OutOfScope = "out-of-scope";

    private const int PointsForAStep = 4;

    public static TriageResult Apply(Catalogue catalogue, AnswerSet answers) => Apply(catalogue, new AnswerFacts(catalogue, answers));

    internal static TriageResult Apply(Catalogue catalogue, AnswerFacts facts)
    {
        Flag[] fired = [.. Fired(catalogue, facts)];
        var clusters = fired.Where(f => f.Weight != FlagWeight.Decisive).GroupBy(f => f.Disease).ToDictionary(g => g.Key, TierOfCluster);
        List<TriageReason> reasons = [];
        foreach (var flag in fired)
            reasons.AddRange(ReasonsOf(flag, flag.Weight == FlagWeight.Decisive ? flag.Tier : clusters[flag.Disease], facts));
        var tier = fired.Select(f => f.Tier).Concat(clusters.Values).DefaultIfEmpty(Tier.SelfCare).Max();
        return new(
            tier,
            [.. reasons.Where(r => r.Tier > Tier.SelfCare).OrderByDescending(r => r.Tier)],
            catalogue.SafetyNet,
            [.. fired.Where(f => f.Disease == OutOfScope).Select(f => f.Name)]);
    }

    /// <summary>The flags that hold. One answer more never takes one away.</summary>
    internal static IEnumerable<Flag> Fired(Catalogue catalogue, AnswerFacts facts) => catalogue.Flags.Where(flag => facts.Holds(flag.When));

    private static Tier TierOfCluster(IGrouping<string, Flag> ofOneDisease)
    {
        var points = ofOneDisease.Sum(flag => flag.Weight == FlagWeight.Moderate ? 2 : 1);
        var tier = ofOneDisease.Max(flag => flag.Tier);
        return points >= PointsForAStep && tier < Tier.Emergency ? tier + 1 : tier;
    }

    /// <summary>One reason for every answer that made the flag hold.</summary>
    private static IEnumerable<TriageReason> ReasonsOf(Flag flag, Tier tier, AnswerFacts facts) =>
        facts.Said(flag.When).Distinct().Select(said => new TriageReason(
            flag.Id, flag.Name, said.Question.Id, said.Question.Text, said.Said, flag.Why, flag.WhatToDo, tier, flag.Sources));
}
