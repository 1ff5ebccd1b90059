using Backstride.Clinic.Answers;
using Backstride.Clinic.Patterns;
using Backstride.Knowledge;

namespace Backstride.Clinic.Tests.Patterns;

/// <summary>Weights worked out by hand.</summary>
public class WeighingTests
{
    private static readonly AnswerSet YesNoYes = AnswerSet.Empty.With("a", "yes").With("b", "no").With("c", "yes");

    [Fact]
    public void Every_known_ratio_counts_and_an_open_question_does_not()
    {
        var weighing = Weigh(MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 4), MadeUp.Evidence("b", 9, 0.5), MadeUp.Evidence("d", 7, 0.1)), YesNoYes.With("e", "not-sure"));
        Assert.Equal(0.2 * 4 * 0.5, weighing.Weight(1), 12);
        Assert.Equal(0.2 * 2 * Math.Sqrt(0.5), weighing.Weight(0.5), 12);
        Assert.Equal(["rests-on-d"], weighing.Open.Select(e => e.Id));
    }

    [Fact]
    public void A_cluster_is_capped_both_ways_and_what_is_in_none_is_not()
    {
        Assert.Equal(0.2 * 8 * 20, Weigh(MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 4, 1, "k"), MadeUp.Evidence("c", 5, 1, "k"), MadeUp.Evidence("b", 1, 20)), YesNoYes).Weight(1), 12);
        Assert.Equal(0.2 / 8, Weigh(MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 0.25, 1, "k"), MadeUp.Evidence("c", 0.2, 1, "k")), YesNoYes).Weight(1), 12);
        Assert.Equal(0.2 * 6 * 5, Weigh(MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 6, 1, "k"), MadeUp.Evidence("c", 5, 1, "l")), YesNoYes).Weight(1), 12);
    }

    [Fact]
    public void The_first_prior_that_holds_counts_and_the_alert_takes_the_highest()
    {
        var pattern = MadeUp.Pattern("x", 0.5) with
        {
            Priors = [new(MadeUp.Yes("b"), 0.9, "", []), new(MadeUp.Yes("a"), 0.1, "", []), new(new Condition.Always(), 0.2, "", [])],
        };
        Assert.Equal(0.1, Weigh(pattern, YesNoYes).Prior, 12);
        Assert.Equal(0.2, Weigh(pattern, YesNoYes).CautiousProbability(), 12);
    }

    [Fact]
    public void A_prior_above_the_usual_one_is_the_share_that_it_says_before_any_sign()
    {
        var young = MadeUp.Pattern("x", 0.1) with { Priors = [new(MadeUp.Yes("a"), 0.3, "", []), new(new Condition.Always(), 0.1, "", [])] };
        var (raised, others) = (Weigh(young, YesNoYes).Weight(Weighing.AsUsed), Weigh(MadeUp.Pattern("y", 0.9), YesNoYes).Weight(Weighing.AsUsed));
        Assert.Equal(0.3, raised / (raised + others), 12);
        Assert.Equal(0.1, Weigh(young, AnswerSet.Empty).Weight(Weighing.AsUsed), 12);
    }

    [Fact]
    public void The_alert_counts_only_signs_that_are_there_and_speak_for_it()
    {
        // a is there and speaks for it; c is there and speaks against; b is not there, though that would speak for it.
        var weighing = Weigh(MadeUp.Pattern("x", 0.5, MadeUp.Evidence("a", 4), MadeUp.Evidence("c", 0.1), MadeUp.Evidence("b", 0.2, 30)), YesNoYes);
        var odds = Math.Pow(4, Weighing.Shrink);
        Assert.Equal(odds / (1 + odds), weighing.CautiousProbability(), 12);
        Assert.Equal(4 * 0.1 * 30 / (1 + 4 * 0.1 * 30), weighing.ProbabilityAlone(1), 12);
    }

    [Fact]
    public void Reasons_say_the_text_of_their_side_and_a_ratio_of_one_is_no_reason()
    {
        var weighing = Weigh(MadeUp.Pattern("x", 0.5, MadeUp.Evidence("a", 2), MadeUp.Evidence("b", 3, 0.5), MadeUp.Evidence("c", 1), MadeUp.Evidence("d", 9)), YesNoYes);
        var (@for, against) = (Assert.Single(weighing.Reasons(@for: true)), Assert.Single(weighing.Reasons(@for: false)));
        Assert.Equal(("a is so", 2), (@for.Text, @for.Ratio));
        Assert.Equal(("b is not so", 0.5), (against.Text, against.Ratio));
    }

    [Fact]
    public void The_ratios_of_a_safety_pattern_are_shrunk_wherever_they_are_used()
    {
        var weighing = Weigh(MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 4), MadeUp.Evidence("b", 9, 0.5)) with { SafetyThreshold = 0.05 }, YesNoYes);
        Assert.Equal(0.2 * Math.Pow(4 * 0.5, 0.6), weighing.Weight(Weighing.AsUsed), 12);
        Assert.Equal(0.2 * Math.Pow(4 * 0.5, 1.2), weighing.Weight(2), 12);
        Assert.Equal(Math.Pow(4, 0.6), Assert.Single(weighing.Reasons(@for: true)).Ratio, 12);
    }

    [Fact]
    public void One_piece_more_leaves_the_others_as_they_were()
    {
        var evidence = MadeUp.Evidence("d", 4, 0.25);
        var before = Weigh(MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 3), evidence), YesNoYes);
        Assert.Equal(0.2 * 3 * 4, before.With(evidence, present: true).Weight(1), 12);
        Assert.Equal(0.2 * 3 * 0.25, before.With(evidence, present: false).Weight(1), 12);
        Assert.Equal(0.2 * 3, before.Weight(1), 12);
        var odds = 0.25 * Math.Pow(3 * 4, Weighing.Shrink);
        Assert.Equal(odds / (1 + odds), before.With(evidence, present: true).CautiousProbability(), 12);
    }

    private static Weighing Weigh(Pattern pattern, AnswerSet answers) => new(pattern, new(MadeUp.With([pattern]), answers));
}
