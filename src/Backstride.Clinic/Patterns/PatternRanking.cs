using Backstride.Clinic.Answers;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;

namespace Backstride.Clinic.Patterns;

/// <summary>Answers to ranked patterns by Bayes; see docs/patterns.md for the shrinking and the caps.</summary>
public static class PatternRanking
{
    /// <summary>The pattern that wins ties: nobody is given a more frightening name on a coin's toss.</summary>
    private const string Default = "non-specific";

    private const double Tie = 0.01;

    /// <summary>How many patterns are shown; one with an alert, or whose own warning sign holds, is always among them.</summary>
    private const int Shown = 3;

    /// <summary>
    /// Every pattern, most like first. A safety pattern with an alert, and one that a warning sign is named for, come third at the latest.
    /// Empty when the triage tier is an emergency.
    /// </summary>
    public static IReadOnlyList<RankedPattern> Rank(Catalogue catalogue, AnswerSet answers) =>
        TriageRules.Apply(catalogue, answers).Tier == Tier.Emergency ? [] : RankAll(catalogue, answers);

    internal static IReadOnlyList<RankedPattern> RankAll(Catalogue catalogue, AnswerSet answers)
    {
        var facts = new AnswerFacts(catalogue, answers);
        Weighing[] weighed = [.. catalogue.Patterns.Select(pattern => new Weighing(pattern, facts))];
        var middle = Sharing.Of(weighed, Weighing.Shrink);
        var half = Sharing.Of(weighed, Weighing.Shrink / 2);
        var twice = Sharing.Of(weighed, Weighing.Shrink * 2);
        List<RankedPattern> ranked = [.. weighed.Select((w, i) => Ranked(w, middle[i], half[i], twice[i])).OrderByDescending(r => r.Probability)];
        var usual = ranked.FindIndex(r => r.Id == Default);
        if (usual > 0 && ranked[0].Probability - ranked[usual].Probability < Tie) Move(ranked, usual, 0);
        return Shorten(ranked, [.. TriageRules.Fired(catalogue, facts).Where(f => f.Tier > Tier.SelfCare).Select(f => f.Disease)]);
    }

    /// <summary>The first three hold every pattern with an alert or a warning sign of its own (three at most, alerts first); the order is kept otherwise.</summary>
    private static IReadOnlyList<RankedPattern> Shorten(IReadOnlyList<RankedPattern> ranked, HashSet<string> warnedOf)
    {
        RankedPattern[] must = [.. ranked.Where(r => r.SafetyAlert || warnedOf.Contains(r.Id)).OrderByDescending(r => r.SafetyAlert).Take(Shown)];
        HashSet<RankedPattern> first = [.. must, .. ranked.Except(must).Take(Shown - must.Length)];
        return [.. ranked.OrderByDescending(first.Contains)];
    }

    private static void Move(List<RankedPattern> ranked, int from, int to)
    {
        var moved = ranked[from];
        ranked.RemoveAt(from);
        ranked.Insert(to, moved);
    }

    private static RankedPattern Ranked(Weighing weighing, double probability, double half, double twice)
    {
        var pattern = weighing.Pattern;
        var (low, high) = (Math.Min(probability, Math.Min(half, twice)), Math.Max(probability, Math.Max(half, twice)));
        var earned = low >= 0.5 ? Confidence.Good : low >= 0.25 ? Confidence.Moderate : Confidence.Low;
        return new(pattern.Id, pattern.Name, pattern.Summary, probability, low, high,
            earned < pattern.Ceiling ? earned : pattern.Ceiling,
            [.. weighing.Reasons(@for: true)], [.. weighing.Reasons(@for: false)],
            pattern.UsualCourse, pattern.WhatHelps,
            pattern.SafetyThreshold is { } threshold && weighing.CautiousProbability() >= threshold);
    }
}
