using Backstride.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Clinic.Tests.Triage;

public class SafetyAlertTests
{
    [Fact]
    public void A_jump_in_training_with_missed_periods_reaches_the_threshold_and_means_within_days()
    {
        var result = Check.Evaluate(Edition.Catalogue, Edition.Answers(
            """{"answers":{"training-change":"more-distance","energy":"missed-periods","pain-place":"low-both-sides"}}"""));
        Assert.True(result.Patterns.Single(p => p.Id == "sacral-bone-stress").SafetyAlert);
        Assert.Equal(Tier.WithinDays, result.Triage.Tier);
        Assert.Contains(result.Triage.Reasons, r => r.FlagId == "sacral-bone-stress" && r.QuestionId == "energy");
    }

    [Fact]
    public void An_ordinary_ache_after_a_long_run_raises_no_alert()
    {
        var result = Check.Evaluate(Edition.Catalogue, Edition.Answers(
            """{"answers":{"training-change":"longest-run","energy":"none","pain-place":"low-both-sides","onset":"after-run","with-running":"warms-up","days-since-onset":4}}"""));
        Assert.DoesNotContain(result.Patterns, p => p.SafetyAlert);
        Assert.Equal(Tier.SelfCare, result.Triage.Tier);
    }

    [Fact]
    public void A_shown_probability_at_the_threshold_always_comes_with_the_alert()
    {
        Prop.ForAll(RandomAnswers.Sets, answers => Check.Evaluate(Edition.Catalogue, answers).Patterns
            .All(p => p.Id != "sacral-bone-stress" || p.Probability < 0.05 || p.SafetyAlert)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void An_alert_is_always_among_the_first_three() =>
        Prop.ForAll(RandomAnswers.Sets, answers => Check.Evaluate(Edition.Catalogue, answers).Patterns
            .Select((p, place) => (p, place)).All(x => !x.p.SafetyAlert || x.place < 3)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
