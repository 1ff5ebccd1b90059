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
        var middle = Sharing.Of(weighed, Weighing.AsUsed);
        var half = Sharing.Of(weighed, Weighing.AsUsed / 2);
        var twice = Sharing.Of(weighed, Weighing.AsUsed * 2);
        List<RankedPattern> ranked = [.. weighed.Select((_, i) => Ranked(weighed, i, middle, half, twice)).OrderByDescending(r => r.Probability)];
        if (ranked.Find(r => r.Id == Default) is { } usual && ranked[0].Probability - usual.Probability < Tie)
        {
            ranked.Remove(usual);
            ranked.Insert(0, usual);
        }
        return Shorten(ranked, [.. TriageRules.Fired(catalogue, facts).Where(f => f.Tier > Tier.SelfCare).Select(f => f.Disease)]);
    }

    /// <summary>The first three hold every pattern with an alert or a warning sign of its own (three at most, alerts first); the order is kept otherwise.</summary>
    private static IReadOnlyList<RankedPattern> Shorten(IReadOnlyList<RankedPattern> ranked, HashSet<string> warnedOf)
    {
        RankedPattern[] must = [.. ranked.Where(r => r.SafetyAlert || warnedOf.Contains(r.Id)).OrderByDescending(r => r.SafetyAlert).Take(Shown)];
        HashSet<RankedPattern> first = [.. must, .. ranked.Except(must).Take(Shown - must.Length)];
        return [.. ranked.OrderByDescending(first.Contains)];
    }

    private static RankedPattern Ranked(Weighing[] all, int i, double[] middle, double[] half, double[] twice)
    {
        var pattern = all[i].Pattern;
        double[] band = [middle[i], half[i], twice[i]];
        return new(pattern.Id, pattern.Name, pattern.Summary, middle[i], band.Min(), band.Max(),
            Earned(band.Min(), pattern.Ceiling),
            [.. all[i].Reasons(@for: true)], [.. all[i].Reasons(@for: false)],
            pattern.UsualCourse, pattern.WhatHelps,
            pattern.SafetyThreshold is { } threshold && all[i].CautiousProbability() >= threshold)
        {
            WouldChange = [.. WhatWouldChange.Of(all, i, middle[i])],
            Rank = Place(middle, i),
            RankIfHalf = Place(half, i),
            RankIfTwice = Place(twice, i),
        };
    }

    /// <summary>Confidence is earned by the low end of the band, and stops at the pattern's ceiling.</summary>
    private static Confidence Earned(double low, Confidence ceiling) =>
        (Confidence)Math.Min((int)(low >= 0.5 ? Confidence.Good : low >= 0.25 ? Confidence.Moderate : Confidence.Low), (int)ceiling);

    private static int Place(double[] shares, int i) => 1 + shares.Count(share => share > shares[i]);
}
