using Backstride.Clinic.Answers;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;

namespace Backstride.Clinic.Tests.Triage;

/// <summary>Clusters and safety alerts on rules made up so that the tier can be worked out by hand.</summary>
public class ClusterTests
{
    private static readonly AnswerSet All = "abcdef".Aggregate(AnswerSet.Empty, (set, id) => set.With(id.ToString(), "yes"));

    [Theory]
    [InlineData(1, 0, Tier.ClinicSoon)]
    [InlineData(1, 1, Tier.ClinicSoon)]
    [InlineData(1, 2, Tier.WithinDays)]
    [InlineData(2, 0, Tier.WithinDays)]
    [InlineData(3, 3, Tier.WithinDays)]
    [InlineData(0, 3, Tier.SelfCare)]
    public void Four_points_lift_a_disease_by_one_step_and_never_by_more(int moderate, int weak, Tier tier)
    {
        Flag[] flags = [.. Enumerable.Range(0, moderate + weak).Select(i => i < moderate
            ? MadeUp.Flag("m" + i, "d", "abcdef"[i].ToString(), Tier.ClinicSoon, FlagWeight.Moderate)
            : MadeUp.Flag("w" + i, "d", "abcdef"[i].ToString(), Tier.SelfCare, FlagWeight.Weak))];
        Assert.Equal(tier, TriageRules.Apply(MadeUp.With([], flags), All).Tier);
    }

    [Fact]
    public void A_weak_sign_that_raises_nothing_is_no_reason_for_anything() =>
        Assert.Empty(TriageRules.Apply(MadeUp.With([], MadeUp.Flag("w", "d", "a", Tier.SelfCare, FlagWeight.Weak)), All).Reasons);

    [Fact]
    public void Signs_of_two_diseases_make_no_cluster() => Assert.Equal(Tier.ClinicSoon, TriageRules.Apply(MadeUp.With([],
        MadeUp.Flag("m", "d", "a", Tier.ClinicSoon, FlagWeight.Moderate), MadeUp.Flag("n", "e", "b", Tier.ClinicSoon, FlagWeight.Moderate)), All).Tier);

    [Fact]
    public void Nothing_is_above_an_emergency() => Assert.Equal(Tier.Emergency, TriageRules.Apply(MadeUp.With([],
        MadeUp.Flag("m", "d", "a", Tier.Emergency, FlagWeight.Moderate), MadeUp.Flag("n", "d", "b", Tier.Emergency, FlagWeight.Moderate)), All).Tier);

    [Fact]
    public void Two_moderate_signs_of_an_emergency_less_one_step_are_an_emergency() => Assert.Equal(Tier.Emergency, TriageRules.Apply(MadeUp.With([],
        MadeUp.Flag("m", "d", "a", Tier.SameDay, FlagWeight.Moderate), MadeUp.Flag("n", "d", "b", Tier.ClinicSoon, FlagWeight.Moderate)), All).Tier);

    [Fact]
    public void Reasons_stand_most_pressing_first_each_with_the_tier_that_its_cluster_reached()
    {
        var result = TriageRules.Apply(MadeUp.With([],
            MadeUp.Flag("low", "x", "c", Tier.ClinicSoon, FlagWeight.Decisive),
            MadeUp.Flag("m", "d", "a", Tier.WithinDays, FlagWeight.Moderate), MadeUp.Flag("n", "d", "b", Tier.ClinicSoon, FlagWeight.Moderate)), All);
        Assert.Equal([("m", Tier.SameDay), ("n", Tier.SameDay), ("low", Tier.ClinicSoon)], result.Reasons.Select(r => (r.FlagId, r.Tier)));
    }

    [Fact]
    public void An_alert_means_within_days_and_gives_every_answer_that_spoke_for_it_and_no_other()
    {
        // a speaks for it, b against, c says nothing, d is in the prior alone.
        var pattern = MadeUp.Pattern("bone", 0.01, MadeUp.Evidence("a", 4), MadeUp.Evidence("b", 0.5), MadeUp.Evidence("c", 1)) with
        {
            SafetyThreshold = 0.05,
            Priors = [new(MadeUp.Yes("d"), 0.2, "", []), new(new Condition.Always(), 0.01, "", [])],
        };
        var catalogue = MadeUp.With([pattern, MadeUp.Pattern("y", 0.5)], MadeUp.Flag("soon", "x", "e", Tier.ClinicSoon, FlagWeight.Decisive));
        var result = Check.Evaluate(catalogue, All).Triage;
        Assert.Equal(Tier.WithinDays, result.Tier);
        Assert.Equal([("bone", "a"), ("bone", "d"), ("soon", "e")], result.Reasons.Select(r => (r.FlagId, r.QuestionId)));
        Assert.All(result.Reasons.Take(2), r => Assert.Equal((Tier.WithinDays, "first. second"), (r.Tier, r.WhatToDo)));
    }

    [Fact]
    public void An_alert_takes_nothing_from_a_higher_tier()
    {
        var catalogue = MadeUp.With([MadeUp.Pattern("bone", 0.5) with { SafetyThreshold = 0.05 }, MadeUp.Pattern("y", 0.5)], MadeUp.Flag("today", "x", "e", Tier.SameDay, FlagWeight.Decisive));
        Assert.Equal(Tier.SameDay, Check.Evaluate(catalogue, All).Triage.Tier);
    }
}
