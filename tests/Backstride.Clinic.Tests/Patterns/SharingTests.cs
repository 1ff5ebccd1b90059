using Backstride.Clinic.Answers;
using Backstride.Clinic.Patterns;
using Backstride.Knowledge;

namespace Backstride.Clinic.Tests.Patterns;

/// <summary>Shares worked out by hand.</summary>
public class SharingTests
{
    [Fact]
    public void Ordinary_patterns_share_in_proportion_to_their_priors() =>
        Expect([0.75, 0.25], MadeUp.Pattern("x", 0.6), MadeUp.Pattern("y", 0.2));

    [Fact]
    public void A_safety_pattern_takes_its_own_chance_and_the_others_share_the_rest() =>
        Expect([0.9 * 0.75, 0.1, 0.9 * 0.25], MadeUp.Pattern("x", 0.6), Safety("s", 0.1), MadeUp.Pattern("y", 0.2));

    [Fact]
    public void A_second_safety_pattern_takes_its_chance_of_what_the_first_left() =>
        Expect([0.1, 0.2 * 0.9, 0.72], Safety("s", 0.1), Safety("t", 0.2), MadeUp.Pattern("x", 0.3));

    [Fact]
    public void A_pattern_with_a_bound_stops_there_and_the_others_get_what_it_may_not_have() =>
        Expect([0.15, 0.85 * 0.75, 0.85 * 0.25], Bounded("b", 0.5, 0.15), MadeUp.Pattern("x", 0.3), MadeUp.Pattern("y", 0.1));

    [Fact]
    public void A_bound_counts_what_the_safety_patterns_left() =>
        Expect([0.5, 0.5 / 6, 0.5 * 5 / 6], Safety("s", 0.5), Bounded("b", 0.1, 0.15), MadeUp.Pattern("x", 0.5));

    [Fact]
    public void A_small_prior_can_reach_its_bound_where_the_others_are_small_too() =>
        Expect([0.15, 0.85], Bounded("b", 0.1, 0.15), MadeUp.Pattern("x", 0.5));

    [Fact]
    public void What_one_bound_gives_away_may_carry_another_pattern_to_its_own() =>
        Expect([0.15, 0.3, 0.55], Bounded("b", 0.4, 0.15), Bounded("c", 0.4, 0.3), MadeUp.Pattern("x", 0.2));

    [Fact]
    public void A_pattern_below_its_bound_keeps_its_share() =>
        Expect([0.1, 0.9], Bounded("b", 0.1, 0.15), MadeUp.Pattern("x", 0.9));

    private static void Expect(double[] shares, params IReadOnlyList<Pattern> patterns)
    {
        var facts = new AnswerFacts(MadeUp.With(patterns), AnswerSet.Empty);
        var shared = Sharing.Of([.. patterns.Select(p => new Weighing(p, facts))], Weighing.AsUsed);
        Assert.Equal(shares.Length, shared.Length);
        for (var i = 0; i < shares.Length; i++) Assert.Equal(shares[i], shared[i], 12);
    }

    private static Pattern Safety(string id, double prior) => MadeUp.Pattern(id, prior) with { SafetyThreshold = 0.05 };

    private static Pattern Bounded(string id, double prior, double most) => MadeUp.Pattern(id, prior) with { MostProbability = most };
}
