using Backstride.Clinic.Answers;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;

namespace Backstride.Clinic.Tests.Triage;

/// <summary>The question about what else hurts: each answer has its tier when nothing more was said, and gets more urgent beside the sign that makes it so.</summary>
public class AlsoPresentTests
{
    [Theory]
    [InlineData("belly-pain", Tier.ClinicSoon)]
    [InlineData("effort-pain", Tier.SameDay)]
    [InlineData("breath-pain", Tier.SelfCare)]
    [InlineData("testicle-pain", Tier.SameDay)]
    [InlineData("muscle-swelling", Tier.SameDay)]
    [InlineData("leg-swollen", Tier.SameDay)]
    [InlineData("leg-cold", Tier.Emergency)]
    [InlineData("none", Tier.SelfCare)]
    [InlineData("not-sure", Tier.SelfCare)]
    public void One_answer_alone_has_its_own_tier(string answer, Tier tier) =>
        Assert.Equal(tier, TierOf(AnswerSet.Empty.With("also-present", answer)));

    [Theory]
    [InlineData("belly-pain", "sudden-signs", "tearing-pain", Tier.Emergency)]
    [InlineData("belly-pain", "pregnancy", "maybe", Tier.Emergency)]
    [InlineData("belly-pain", "ill", "unwell", Tier.SameDay)]
    [InlineData("belly-pain", "course", "worse", Tier.WithinDays)]
    [InlineData("breath-pain", "pain-place", "mid-back", Tier.SameDay)]
    [InlineData("breath-pain", "ill", "flank-pain", Tier.SameDay)]
    [InlineData("breath-pain", "pregnancy", "birth-last-year", Tier.SameDay)]
    [InlineData("breath-pain", "pain-place", "low-one-side", Tier.SelfCare)]
    [InlineData("testicle-pain", "onset", "sudden-no-reason", Tier.Emergency)]
    [InlineData("muscle-swelling", "ill", "blood-urine", Tier.Emergency)]
    public void A_second_sign_of_the_same_illness_makes_it_more_urgent(string answer, string question, string second, Tier tier) =>
        Assert.Equal(tier, TierOf(AnswerSet.Empty.With("also-present", answer).With(question, second)));

    [Fact]
    public void A_swollen_leg_with_pain_on_breathing_is_an_emergency() =>
        Assert.Equal(Tier.Emergency, TierOf(AnswerSet.Empty.With("also-present", "leg-swollen", "breath-pain")));

    [Theory]
    [InlineData(24, "worse", Tier.SameDay)]
    [InlineData(40, "same", Tier.SameDay)]
    [InlineData(40, "worse", Tier.Emergency)]
    public void Pain_with_effort_that_grows_is_an_emergency_from_forty(int age, string course, Tier tier) =>
        Assert.Equal(tier, TierOf(AnswerSet.Empty.With("also-present", "effort-pain").With("age", age).With("course", course)));

    private static Tier TierOf(AnswerSet answers) => TriageRules.Apply(Edition.Catalogue, answers).Tier;
}
