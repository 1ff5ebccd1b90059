using Backstride.Clinic;

namespace Backstride.Plan.Stages;

/// <summary>The patterns that the plan heeds: the first one leads, the others only take things away.</summary>
/// <param name="Leading">Null when the check ranked none.</param>
/// <param name="Heeded">The leading one, the close ones, and every safety pattern at its threshold.</param>
/// <param name="Alerts">The safety patterns at their threshold.</param>
/// <param name="LegPainTold">The check was told of pain below the knee, whatever the pattern.</param>
internal sealed record LikelyPatterns(string? Leading, IReadOnlyList<string> Heeded, IReadOnlyList<string> Alerts, bool LegPainTold)
{
    // Below this share a pattern is too unlikely to take exercises away from somebody; our own judgement.
    private const double HeedFrom = 0.15;
    private const int HeedAtMost = 3;

    private const string PlaceQuestion = "pain-place";
    private const string BelowKnee = "below-knee";

    private static readonly string[] BoneStress = ["sacral-bone-stress", "pars-stress"];
    private static readonly string[] Leg = ["leg-nerve", "narrowing"];

    /// <summary>A stress injury of bone is close enough that nobody should run on it before it is looked at.</summary>
    public bool IsBoneStress => BoneStress.Any(Heeded.Contains);

    /// <summary>Pain that reaches the leg: the nerve decides the pace.</summary>
    public bool IsLeg => LegPainTold || Leg.Contains(Leading);

    /// <summary>The ones that get a line of their own in the plan.</summary>
    public IEnumerable<string> ToMention => Heeded.Where(id => id == Leading || Alerts.Contains(id));

    /// <summary>The ordinary kind that graded running has been tried in.</summary>
    public bool IsOrdinary => Leading is "strain-type" or "non-specific";

    public static LikelyPatterns Of(CheckResult check)
    {
        var ranked = check.Patterns.OrderByDescending(pattern => pattern.Probability).ToList();
        var alerts = ranked.Where(pattern => pattern.SafetyAlert).Select(pattern => pattern.Id).ToList();
        var heeded = ranked.Take(HeedAtMost).Where((pattern, place) => place == 0 || pattern.Probability >= HeedFrom)
            .Select(pattern => pattern.Id).Union(alerts).ToList();
        var legPain = check.Answers.Choices.TryGetValue(PlaceQuestion, out var places) && places.Contains(BelowKnee);
        return new(ranked.FirstOrDefault()?.Id, heeded, alerts, legPain);
    }
}
