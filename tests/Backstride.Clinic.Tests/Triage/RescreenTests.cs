using Backstride.Clinic.Answers;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Clinic.Tests.Triage;

public class RescreenTests
{
    private static readonly DateOnly Checked = new(2026, 3, 2);

    private static readonly AnswerSet Ordinary = Edition.Answers("""
        {"answers":{"bladder-bowel":"none","legs-change":"none","sudden-signs":"none","also-present":"none","trauma":"none","ill":"none","general-signs":"none",
         "cancer-history":"no","age":36,"sex":"male","bones":"none","health":"none","days-since-onset":4,"pain-now":4,"pain-place":"low-middle"}}
        """);

    [Fact]
    public void The_short_form_asks_what_can_change_and_not_again_what_stays()
    {
        var ids = Rescreen.Questions(Edition.Catalogue, Ordinary).Select(q => q.Id).ToArray();
        Assert.Equal(["bladder-bowel", "legs-change", "sudden-signs", "also-present", "trauma", "ill", "general-signs"], ids.Take(7));
        Assert.Contains("with-running", ids);
        Assert.DoesNotContain("cancer-history", ids);
        Assert.DoesNotContain("age", ids);
        Assert.DoesNotContain("pain-place", ids);
    }

    [Fact]
    public void A_warning_sign_that_was_never_asked_about_is_caught_up_but_not_one_that_is_not_for_this_person()
    {
        var ids = Rescreen.Questions(Edition.Catalogue, Ordinary.Without("cancer-history").Without("bones")).Select(q => q.Id).ToArray();
        Assert.Contains("cancer-history", ids);
        Assert.Contains("bones", ids);
        Assert.DoesNotContain("pregnancy", ids);
    }

    [Fact]
    public void Every_emergency_can_be_found_from_the_short_form_and_what_was_known() =>
        Assert.All(Edition.Catalogue.Flags.Where(f => f.Tier == Tier.Emergency), flag => Assert.Contains(
            Edition.Catalogue.Questions.Where(q => q.AskedAgain), q => flag.When.QuestionIds().Contains(q.Id)));

    [Fact]
    public void A_new_answer_takes_the_place_of_the_old_one_and_the_days_move_on()
    {
        var merged = Rescreen.Merge(Edition.Catalogue, Ordinary, AnswerSet.Empty.With("ill", "fever").With("pain-now", 7), 10);
        Assert.Equal(["fever"], merged.Choices["ill"]);
        Assert.Equal(7, merged.Numbers["pain-now"]);
        Assert.Equal(14, merged.Numbers["days-since-onset"]);
        Assert.Equal(Tier.SameDay, TriageRules.Apply(Edition.Catalogue, merged).Tier);
    }

    [Fact]
    public void A_clock_that_was_set_back_takes_no_day_off_and_the_days_stay_within_what_may_be_answered()
    {
        Assert.Equal(4, Rescreen.Merge(Edition.Catalogue, Ordinary, AnswerSet.Empty, -3).Numbers["days-since-onset"]);
        Assert.Equal(20000, Rescreen.Merge(Edition.Catalogue, Ordinary, AnswerSet.Empty, 30000).Numbers["days-since-onset"]);
        Assert.False(Rescreen.Merge(Edition.Catalogue, AnswerSet.Empty, AnswerSet.Empty, 3).Has("days-since-onset"));
    }

    [Fact]
    public void What_is_left_open_today_loses_no_sign_of_last_time() =>
        Prop.ForAll(RandomAnswers.Sets, last =>
        {
            var open = Edition.Catalogue.Questions.Where(q => q.AskedAgain).Select((q, i) => (q.Id, Said: i % 2 == 0 ? "not-sure" : "prefer-not-to-say"))
                .Aggregate(AnswerSet.Empty, (set, one) => set.With(one.Id, one.Said));
            var merged = Rescreen.Merge(Edition.Catalogue, last, open, 0);
            return TriageRules.Apply(Edition.Catalogue, merged).Tier == TriageRules.Apply(Edition.Catalogue, last).Tier;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_open_answer_to_a_question_that_was_never_asked_is_kept() =>
        Assert.Equal(["not-sure"], Rescreen.Merge(Edition.Catalogue, AnswerSet.Empty, AnswerSet.Empty.With("ill", "not-sure"), 0).Choices["ill"]);

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    public void After_a_week_it_is_time_again(int daysLater, bool due) =>
        Assert.Equal(due, Due(today: Checked.AddDays(daysLater)).Contains(new(RescreenCause.Weekly, Checked.AddDays(7))));

    [Theory]
    [InlineData(4.0, new double[] { 5, 6 }, null)]
    [InlineData(4.0, new double[] { 5, 7 }, 2)]
    [InlineData(4.0, new double[] { 2, 4, 5 }, 3)]
    [InlineData(4.0, new double[] { 6.9 }, null)]
    [InlineData(null, new double[] { 3, 6 }, 2)]
    [InlineData(null, new double[] { 9 }, null)]
    [InlineData(4.0, new double[] { 8, 1 }, 1)]
    public void A_rise_by_three_points_above_the_lowest_since_the_last_check_is_a_jump(double? before, double[] scores, int? onDay)
    {
        // The diary is handed in back to front: order must not matter.
        var pain = scores.Select((score, i) => new PainReading(At(Checked.AddDays(i + 1)), score)).Reverse();
        var jump = Due(today: Checked.AddDays(5), painBefore: before, pain: pain).SingleOrDefault(r => r.Cause == RescreenCause.PainJump);
        Assert.Equal(onDay is { } day ? Checked.AddDays(day) : null, jump?.Since);
    }

    [Fact]
    public void Pain_from_before_the_last_check_or_after_today_is_no_jump()
    {
        PainReading[] pain = [new(At(Checked.AddDays(-1)), 9), new(At(Checked.AddDays(4)), 9)];
        Assert.Empty(Due(today: Checked.AddDays(3), painBefore: 2, pain: pain));
        Assert.NotEmpty(Due(today: Checked.AddDays(4), painBefore: 2, pain: pain));
        Assert.NotEmpty(Due(today: Checked, painBefore: 2, pain: [new(At(Checked), 9)]));
    }

    [Theory]
    [InlineData(13, null)]
    [InlineData(14, 14)]
    [InlineData(20, 14)]
    [InlineData(42, 42)]
    [InlineData(84, 84)]
    [InlineData(300, 84)]
    public void The_latest_review_day_that_has_come_counts(int daysSinceOnset, int? review)
    {
        var reason = Due(today: Checked.AddDays(daysSinceOnset), onset: Checked).SingleOrDefault(r => r.Cause == RescreenCause.Review);
        Assert.Equal(review, reason?.ReviewDay);
        if (review is { } day) Assert.Equal(Checked.AddDays(day), reason!.Since);
    }

    [Fact]
    public void A_review_that_the_last_check_already_was_does_not_come_again()
    {
        Assert.DoesNotContain(Due(today: Checked.AddDays(3), onset: Checked.AddDays(-14)), r => r.Cause == RescreenCause.Review);
        Assert.Contains(Due(today: Checked.AddDays(3), onset: Checked.AddDays(-13)), r => r.Cause == RescreenCause.Review);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void New_leg_symptoms_since_the_last_check_ask_for_it_at_once_and_come_first(int day, bool due)
    {
        var reasons = Due(today: Checked.AddDays(3), painBefore: 2, pain: [new(At(Checked.AddDays(1)), 6)], legs: Checked.AddDays(day));
        Assert.Equal(due ? RescreenCause.NewLegSymptoms : RescreenCause.PainJump, reasons[0].Cause);
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(9, 0)), TimeSpan.Zero);

    private static IReadOnlyList<RescreenReason> Due(
        DateOnly today, DateOnly? onset = null, double? painBefore = null, IEnumerable<PainReading>? pain = null, DateOnly? legs = null) =>
        Rescreen.Due(Edition.Catalogue.Stages, Checked, today, onset, painBefore, pain ?? [], legs, at => DateOnly.FromDateTime(at.Date));
}
