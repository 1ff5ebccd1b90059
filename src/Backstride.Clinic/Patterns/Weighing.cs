using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Clinic.Patterns;

/// <summary>What the answers say about one pattern: prior, and the ratio of every piece of evidence that is known.</summary>
internal sealed class Weighing
{
    /// <summary>
    /// The signs of a safety pattern all lean on each other and nobody has measured them, so each is shrunk: ratio to the power
    /// of 0.6. Those of the other patterns count as they stand, and related ones are capped together: one or the other, not both (docs/patterns.md).
    /// </summary>
    public const double Shrink = 0.6;

    /// <summary>The most that a cluster of related signs may say for, and its inverse against, a pattern.</summary>
    public const double ClusterCap = 8;

    /// <summary>Ratios as they are used; 0.5 and 2 tell how much hangs on them.</summary>
    public const double AsUsed = 1;

    private readonly List<(PatternEvidence Evidence, double Ratio, bool Present)> _known = [];
    private readonly List<PatternEvidence> _open = [];

    public Weighing(Pattern pattern, AnswerFacts facts)
    {
        Pattern = pattern;
        // Never empty: the last prior has no condition.
        double[] held = [.. pattern.Priors.Where(rule => facts.Holds(rule.When)).Select(rule => rule.Probability)];
        (Prior, HighestPrior, UsualPrior) = (held[0], held.Max(), pattern.Priors[^1].Probability);
        foreach (var evidence in pattern.Evidence)
        {
            var truth = facts.Weigh(evidence.When);
            if (truth == Truth.NotKnown) _open.Add(evidence);
            else _known.Add((evidence, truth == Truth.Yes ? evidence.RatioWhenPresent : evidence.RatioWhenAbsent, truth == Truth.Yes));
        }
    }

    private Weighing(Weighing before, PatternEvidence told, bool present)
    {
        (Pattern, Prior, HighestPrior, UsualPrior) = (before.Pattern, before.Prior, before.HighestPrior, before.UsualPrior);
        _known = [.. before._known, (told, present ? told.RatioWhenPresent : told.RatioWhenAbsent, present)];
    }

    public Pattern Pattern { get; }

    /// <summary>Evidence that rests on what was not answered, or was left open.</summary>
    public IReadOnlyList<PatternEvidence> Open => _open;

    public double Prior { get; }

    private double HighestPrior { get; }

    private double UsualPrior { get; }

    /// <summary>The prior beside those of the others. What it has above its usual value is taken from them, so that 0.30 means 30 in 100 before any sign.</summary>
    private double PriorWeight => Prior * (1 - UsualPrior) / (1 - Prior);

    private double Power => Pattern.SafetyThreshold is null ? 1 : Shrink;

    /// <summary>As it would be if one piece of evidence more were known.</summary>
    public Weighing With(PatternEvidence told, bool present) => new(this, told, present);

    /// <summary>Prior times every ratio, each cluster capped.</summary>
    /// <param name="telling">How telling the ratios are taken to be, beside <see cref="AsUsed"/>.</param>
    public double Weight(double telling) => PriorWeight * Ratios(telling);

    /// <summary>
    /// The chance of a safety pattern from what speaks for it alone: nothing that was said may talk it down.
    /// It only grows when more is said, so the alert that rests on it never goes away with one answer more.
    /// </summary>
    public double CautiousProbability() => FromOdds(Odds(HighestPrior)
        * Product(_known.Where(k => k.Present).Select(k => (k.Evidence.Cluster, Math.Max(1, k.Ratio))), Shrink));

    /// <summary>This pattern against "not this pattern", for a safety pattern, which takes no part in the share-out of the others.</summary>
    public double ProbabilityAlone(double telling) => FromOdds(Odds(Prior) * Ratios(telling));

    public IEnumerable<PatternReason> Reasons(bool @for) => _known
        .Where(k => @for ? k.Ratio > 1 : k.Ratio < 1)
        .Select(k => new PatternReason(k.Evidence.Id, @for ? k.Evidence.ForText : k.Evidence.AgainstText,
            Math.Pow(k.Ratio, Power), k.Evidence.Grade, k.Evidence.Sources))
        .OrderByDescending(r => Math.Abs(Math.Log(r.Ratio)));

    private double Ratios(double telling) => Product(_known.Select(k => (k.Evidence.Cluster, k.Ratio)), Power * telling);

    private static double Product(IEnumerable<(string? Cluster, double Ratio)> ratios, double power)
    {
        var (product, clusters) = (1.0, new Dictionary<string, double>());
        foreach (var (cluster, ratio) in ratios)
        {
            var used = Math.Pow(ratio, power);
            if (cluster is null) product *= used;
            else clusters[cluster] = clusters.GetValueOrDefault(cluster, 1) * used;
        }
        foreach (var ofCluster in clusters.Values) product *= Math.Clamp(ofCluster, 1 / ClusterCap, ClusterCap);
        return product;
    }

    private static double Odds(double probability) => probability / (1 - probability);

    private static double FromOdds(double odds) => odds / (1 + odds);
}
