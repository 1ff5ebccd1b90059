using Backstride.Clinic.Answers;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Clinic.Tests.Triage;

public class TriageRulesTests
{
    public static TheoryData<string> Flags { get; } = [.. Edition.Catalogue.Flags.Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Flags))]
    public void Every_flag_can_fire_in_every_way_it_is_written_and_gives_at_least_its_tier(string id)
    {
        var flag = Edition.Catalogue.Flags.Single(f => f.Id == id);
        var ways = 0;
        foreach (var answers in Witness.Of(flag.When))
        {
            var result = TriageRules.Apply(Edition.Catalogue, answers);
            Assert.True(result.Tier >= flag.Tier, $"{id}: {AnswerReader.Write(answers)}");
            if (flag.Tier > Tier.SelfCare) Assert.Contains(result.Reasons, r => r.FlagId == id && r.Answer.Length > 0);
            ways++;
        }
        Assert.True(ways > 0);
    }

    [Theory]
    [MemberData(nameof(Flags))]
    public void A_weak_flag_alone_stays_with_self_care(string id)
    {
        var flag = Edition.Catalogue.Flags.Single(f => f.Id == id);
        if (flag.Weight != FlagWeight.Weak) return;
        Assert.Contains(Witness.Of(flag.When), answers => TriageRules.Apply(Edition.Catalogue, answers).Tier == Tier.SelfCare);
    }

    [Fact]
    public void Whatever_else_is_said_an_emergency_answer_gives_an_emergency()
    {
        var ways = Edition.Catalogue.Flags.Where(f => f.Tier == Tier.Emergency).Select(f => f.When).ToArray();
        Prop.ForAll(RandomAnswers.Sets, Arb.From(Gen.Elements(ways)), (answers, when) =>
            Witness.AddTo(answers, when).All(with => Check.Evaluate(Edition.Catalogue, with) is { Triage.Tier: Tier.Emergency, Patterns.Count: 0 }))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void One_answer_more_never_lowers_the_tier()
    {
        Prop.ForAll(RandomAnswers.Sets, RandomAnswers.OneMore, (answers, more) =>
        {
            // A question with one answer is answered anew by changing one's mind, which may well lower a tier; only open ones are added to.
            if (more.Question.Kind != QuestionKind.Multiple && answers.Has(more.Question.Id)) return true;
            var with = RandomAnswers.Answer(answers, more.Question, more.Draw);
            return TriageRules.Apply(Edition.Catalogue, with).Tier >= TriageRules.Apply(Edition.Catalogue, answers).Tier
                && Check.Evaluate(Edition.Catalogue, with).Triage.Tier >= Check.Evaluate(Edition.Catalogue, answers).Triage.Tier;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Making_any_flag_hold_never_lowers_the_tier()
    {
        Prop.ForAll(RandomAnswers.Sets, Arb.From(Gen.Elements(Edition.Catalogue.Flags.ToArray())), (answers, flag) =>
        {
            // Where the flag rests on a question that was answered otherwise, it is not one answer more but another story.
            if (flag.When.QuestionIds().Any(id => answers.Has(id) && Edition.Catalogue.Questions.Single(q => q.Id == id).Kind != QuestionKind.Multiple)) return true;
            var before = Check.Evaluate(Edition.Catalogue, answers).Triage.Tier;
            return Witness.AddTo(answers, flag.When).Take(20).All(with => Check.Evaluate(Edition.Catalogue, with).Triage.Tier >= before);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Two_moderate_flags_of_one_disease_raise_its_tier_by_one_step()
    {
        var one = TriageRules.Apply(Edition.Catalogue, AnswerSet.Empty.With("bones", "osteoporosis"));
        var two = TriageRules.Apply(Edition.Catalogue, AnswerSet.Empty.With("bones", "osteoporosis", "steroids"));
        Assert.Equal(Tier.ClinicSoon, one.Tier);
        Assert.Equal(Tier.SameDay, two.Tier);
    }

    [Fact]
    public void A_weak_flag_beside_a_moderate_one_does_not_raise_it_but_two_do()
    {
        var answers = AnswerSet.Empty.With("general-signs", "band-like").With("age", 55);
        Assert.Equal(Tier.WithinDays, TriageRules.Apply(Edition.Catalogue, answers).Tier);
        Assert.Equal(Tier.SameDay, TriageRules.Apply(Edition.Catalogue, answers.With("general-signs", "band-like", "night-constant")).Tier);
    }

    [Theory]
    [InlineData("age", "12")]
    [InlineData("pregnancy", "pregnant")]
    [InlineData("health", "spinal-surgery")]
    [InlineData("health", "blood-thinners")]
    [InlineData("health", "immune-low")]
    public void A_group_this_program_is_not_made_for_is_named_and_sent_to_a_clinician_first(string question, string answer)
    {
        var answers = AnswerReader.Add(AnswerSet.Empty, question, [answer], Edition.Catalogue).Answers;
        var result = TriageRules.Apply(Edition.Catalogue, answers);
        Assert.Single(result.OutOfScope);
        Assert.True(result.Tier >= Tier.ClinicSoon);
    }

    [Fact]
    public void A_reason_carries_the_very_question_and_answer()
    {
        var result = TriageRules.Apply(Edition.Catalogue, AnswerSet.Empty.With("bladder-bowel", "saddle-numb", "urine-weak"));
        Assert.Equal(2, result.Reasons.Count);
        Assert.All(result.Reasons, r => Assert.Equal("bladder-bowel", r.QuestionId));
        Assert.Contains(result.Reasons, r => r.Answer.Contains("wiping", StringComparison.Ordinal));
        Assert.All(result.Reasons, r => Assert.NotEmpty(r.Sources));
    }

    [Fact]
    public void Not_sure_and_no_answer_at_all_raise_nothing_and_the_safety_net_is_always_there()
    {
        var unsure = Edition.Catalogue.Questions.Aggregate(AnswerSet.Empty, (set, q) => set.With(q.Id, "not-sure"));
        Assert.Equal(Tier.SelfCare, TriageRules.Apply(Edition.Catalogue, unsure).Tier);
        Assert.NotEmpty(TriageRules.Apply(Edition.Catalogue, AnswerSet.Empty).SafetyNet);
    }
}
