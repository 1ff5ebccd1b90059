using Backstride.Clinic.Answers;
using Backstride.Clinic.Patterns;
using Backstride.Knowledge;

namespace Backstride.Clinic.Tests.Patterns;

/// <summary>Order, band and confidence on patterns made up so that the numbers can be worked out by hand.</summary>
public class RankingByHandTests
{
    private static readonly AnswerSet Yes = AnswerSet.Empty.With("a", "yes");

    [Fact]
    public void An_emergency_ranks_nothing()
    {
        Assert.Empty(PatternRanking.Rank(Edition.Catalogue, AnswerSet.Empty.With("bladder-bowel", "saddle-numb")));
        Assert.NotEmpty(PatternRanking.Rank(Edition.Catalogue, AnswerSet.Empty.With("ill", "fever")));
    }

    [Fact]
    public void The_band_runs_from_half_as_telling_to_twice_as_telling()
    {
        var ranked = PatternRanking.Rank(MadeUp.With([MadeUp.Pattern("x", 0.1, MadeUp.Evidence("a", 4)), MadeUp.Pattern("y", 0.1)]), Yes);
        double Share(double power) => Math.Pow(4, power) / (Math.Pow(4, power) + 1);
        var (x, y) = (ranked.Single(p => p.Id == "x"), ranked.Single(p => p.Id == "y"));
        Assert.Equal(Share(1), x.Probability, 12);
        Assert.Equal(Share(0.5), x.Low, 12);
        Assert.Equal(Share(2), x.High, 12);
        Assert.Equal(1 - Share(2), y.Low, 12);
        Assert.Equal(1 - Share(0.5), y.High, 12);
        // A third at best, 6% at worst: the worst decides how sure it is.
        Assert.Equal(Confidence.Low, y.Confidence);
    }

    [Fact]
    public void Places_are_told_for_signs_half_and_twice_as_telling()
    {
        // 0.2 x 2^telling against 0.3: behind at 0.5, ahead at 1 and 2. The third never moves.
        var ranked = PatternRanking.Rank(MadeUp.With([MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 2)), MadeUp.Pattern("y", 0.3), MadeUp.Pattern("z", 0.1)]), Yes);
        Assert.Equal([("x", 1, 2, 1), ("y", 2, 1, 2), ("z", 3, 3, 3)], ranked.Select(p => (p.Id, p.Rank, p.RankIfHalf, p.RankIfTwice)));
        Assert.All(PatternRanking.Rank(MadeUp.With([MadeUp.Pattern("x", 0.2), MadeUp.Pattern("y", 0.2)]), Yes), p => Assert.Equal(1, p.Rank));
    }

    [Theory]
    [InlineData(0.5, Confidence.Good, Confidence.Good)]
    [InlineData(0.49, Confidence.Good, Confidence.Moderate)]
    [InlineData(0.25, Confidence.Good, Confidence.Moderate)]
    [InlineData(0.24, Confidence.Good, Confidence.Low)]
    [InlineData(0.5, Confidence.Moderate, Confidence.Moderate)]
    [InlineData(0.5, Confidence.Low, Confidence.Low)]
    [InlineData(0.24, Confidence.Moderate, Confidence.Low)]
    public void Confidence_is_earned_at_a_quarter_and_a_half_and_stops_at_the_ceiling(double share, Confidence ceiling, Confidence confidence)
    {
        var ranked = PatternRanking.Rank(MadeUp.With([MadeUp.Pattern("x", share) with { Ceiling = ceiling }, MadeUp.Pattern("y", 1 - share)]), Yes);
        Assert.Equal(confidence, ranked.Single(p => p.Id == "x").Confidence);
    }

    [Theory]
    [InlineData(0.504, "non-specific")]
    [InlineData(0.506, "x")]
    public void Less_than_one_point_is_a_tie_and_goes_to_non_specific_pain(double share, string first)
    {
        var ranked = PatternRanking.Rank(MadeUp.With([MadeUp.Pattern("x", share), MadeUp.Pattern("non-specific", 1 - share)]), Yes);
        Assert.Equal(first, ranked[0].Id);
        Assert.Equal(2, ranked.Count);
    }

    [Fact]
    public void A_weak_sign_brings_no_pattern_to_the_front_and_a_real_one_does()
    {
        string[] Order(Tier tier, FlagWeight weight) => [.. PatternRanking.Rank(MadeUp.With(Five(), MadeUp.Flag("f", "p5", "a", tier, weight)), Yes).Select(p => p.Id)];
        Assert.Equal(["p1", "p2", "p3", "p4", "p5"], Order(Tier.SelfCare, FlagWeight.Weak));
        Assert.Equal(["p1", "p2", "p5", "p3", "p4"], Order(Tier.ClinicSoon, FlagWeight.Decisive));
    }

    [Fact]
    public void The_most_like_pattern_with_a_sign_of_its_own_leaves_room_for_the_next_ones()
    {
        var ranked = PatternRanking.Rank(MadeUp.With(Five(),
            MadeUp.Flag("f", "p1", "a", Tier.SameDay, FlagWeight.Decisive), MadeUp.Flag("g", "p5", "a", Tier.SameDay, FlagWeight.Decisive)), Yes);
        Assert.Equal(["p1", "p2", "p5", "p3", "p4"], ranked.Select(p => p.Id));
    }

    [Fact]
    public void Of_more_than_three_that_must_be_shown_an_alert_comes_before_a_sign()
    {
        Flag[] signs = [.. Enumerable.Range(1, 4).Select(i => MadeUp.Flag("f" + i, "p" + i, "a", Tier.SameDay, FlagWeight.Decisive))];
        var ranked = PatternRanking.Rank(MadeUp.With([.. Five().Take(4), MadeUp.Pattern("p5", 0.06) with { SafetyThreshold = 0.05 }], signs), Yes);
        Assert.Equal(["p1", "p2", "p5", "p3", "p4"], ranked.Select(p => p.Id));
    }

    [Theory]
    [InlineData(0.5, 0.5, true)]
    [InlineData(0.5, 0.51, false)]
    public void An_alert_begins_at_its_threshold(double prior, double threshold, bool alert) => Assert.Equal(alert,
        PatternRanking.Rank(MadeUp.With([MadeUp.Pattern("x", prior) with { SafetyThreshold = threshold }, MadeUp.Pattern("y", 0.5)]), Yes).Single(p => p.Id == "x").SafetyAlert);

    private static Pattern[] Five() => [.. Enumerable.Range(1, 5).Select(i => MadeUp.Pattern("p" + i, 0.4 - 0.05 * i))];
}
