using Backstride.Clinic.Answers;
using Backstride.Clinic.Patterns;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Clinic.Tests.Patterns;

public class WhatWouldChangeTests
{
    private static RankedPattern Ranked(Backstride.Knowledge.Pattern pattern, AnswerSet answers) =>
        PatternRanking.Rank(MadeUp.With([pattern, MadeUp.Pattern("y", 0.2)]), answers).Single(p => p.Id == pattern.Id);

    private static double Share(double ratio) => ratio / (ratio + 1);

    [Fact]
    public void The_three_open_signs_that_would_move_it_most_stand_strongest_first_with_the_share_either_way()
    {
        var changes = Ranked(MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 2), MadeUp.Evidence("b", 1.5, 0.1), MadeUp.Evidence("c", 5), MadeUp.Evidence("d", 3), MadeUp.Evidence("e", 2)),
            AnswerSet.Empty.With("a", "no")).WouldChange;
        Assert.Equal(["rests-on-b", "rests-on-c", "rests-on-d"], changes.Select(c => c.EvidenceId));
        Assert.Equal(Share(1.5), changes[0].IfFor, 12);
        Assert.Equal(Share(0.1), changes[0].IfAgainst, 12);
        Assert.Equal(("b is so", "b is not so"), (changes[0].ForText, changes[0].AgainstText));
        Assert.Equal(["b"], changes[0].QuestionIds);
    }

    [Fact]
    public void A_sign_that_speaks_against_it_when_it_is_there_is_told_the_right_way_round()
    {
        var change = Assert.Single(Ranked(MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 0.2, 1)), AnswerSet.Empty).WouldChange);
        Assert.Equal(0.5, change.IfFor, 12);
        Assert.Equal(Share(0.2), change.IfAgainst, 12);
    }

    [Fact]
    public void What_would_move_it_by_less_than_a_point_is_not_told_and_a_point_is()
    {
        Assert.Empty(Ranked(MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 1.03)), AnswerSet.Empty).WouldChange);
        Assert.Single(Ranked(MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 1.05)), AnswerSet.Empty).WouldChange);
    }

    [Fact]
    public void Saying_so_moves_the_share_exactly_as_told_where_the_answer_touches_no_other_pattern()
    {
        var catalogue = MadeUp.With([MadeUp.Pattern("x", 0.2, MadeUp.Evidence("a", 3, 0.4)), MadeUp.Pattern("y", 0.2)]);
        var told = PatternRanking.Rank(catalogue, AnswerSet.Empty).Single(p => p.Id == "x").WouldChange[0];
        Assert.Equal(told.IfFor, PatternRanking.Rank(catalogue, AnswerSet.Empty.With("a", "yes")).Single(p => p.Id == "x").Probability, 12);
        Assert.Equal(told.IfAgainst, PatternRanking.Rank(catalogue, AnswerSet.Empty.With("a", "no")).Single(p => p.Id == "x").Probability, 12);
    }

    [Fact]
    public void Only_what_is_open_is_told_and_each_names_a_question_that_there_is() =>
        Prop.ForAll(RandomAnswers.Sets, answers => PatternRanking.Rank(Edition.Catalogue, answers).All(p =>
            p.WouldChange.Count <= 3 && p.WouldChange.All(c => c.IfAgainst <= p.Probability && p.Probability <= c.IfFor
                && !p.For.Concat(p.Against).Any(r => r.EvidenceId == c.EvidenceId)
                && c.QuestionIds.All(id => Edition.Catalogue.Questions.Any(q => q.Id == id))))).QuickCheckThrowOnFailure();

    [Fact]
    public void Facet_pain_can_be_changed_by_nothing_as_nothing_tells_it() =>
        Assert.Empty(PatternRanking.Rank(Edition.Catalogue, AnswerSet.Empty).Single(p => p.Id == "facet-related").WouldChange);

    [Theory]
    [InlineData("clinician-tests", "not-tested")]
    [InlineData("slump-test", "skipped")]
    [InlineData("hop-test", "skipped")]
    [InlineData("buttock-stretch-test", "skipped")]
    public void A_test_that_was_not_done_speaks_neither_for_nor_against(string question, string answer)
    {
        var (before, after) = (PatternRanking.Rank(Edition.Catalogue, AnswerSet.Empty), PatternRanking.Rank(Edition.Catalogue, AnswerSet.Empty.With(question, answer)));
        Assert.Equal(before.Select(p => (p.Id, p.Probability)), after.Select(p => (p.Id, p.Probability)));
    }
}
