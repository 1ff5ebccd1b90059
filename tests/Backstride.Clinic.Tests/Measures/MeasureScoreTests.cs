using Backstride.Clinic.Measures;
using FsCheck;
using FsCheck.Fluent;
using static Backstride.Clinic.Tests.Measures.TheMeasures;

namespace Backstride.Clinic.Tests.Measures;

public class MeasureScoreTests
{
    private static readonly Arbitrary<int[]> Answers = Arb.From(Gen.Choose(0, 5).ArrayOf(4));

    private static readonly Arbitrary<int[]> Numbers = Arb.From(Gen.Choose(1, 3).SelectMany(count => Gen.Choose(0, 20).ArrayOf(count)));

    [Fact]
    public void The_weekly_check_lies_between_0_and_100_and_is_the_sum() => Prop.ForAll(Answers, answers =>
    {
        var score = MeasureScore.Of(Weekly, Nth(answers)).Score!.Value;
        return score is >= 0 and <= 100 && score == answers.Sum(n => 5 * n);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_answer_further_down_never_lowers_the_weekly_check() => Prop.ForAll(Answers, Arb.From(Gen.Choose(0, 3)), (answers, which) =>
    {
        var more = (int[])answers.Clone();
        more[which] = Math.Min(5, more[which] + 1);
        return MeasureScore.Of(Weekly, Nth(more)).Score >= MeasureScore.Of(Weekly, Nth(answers)).Score;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Activities_give_their_mean_which_lies_between_the_least_and_the_most_and_never_falls_when_one_rises() => Prop.ForAll(Numbers, numbers =>
    {
        double Score(IEnumerable<int> halves) => MeasureScore.Of(Psfs, [.. halves.Select((half, i) => new MeasureValue($"activity {i}", half / 2.0))]).Score!.Value;
        var score = Score(numbers);
        return score >= numbers.Min() / 2.0 - 1e-9 && score <= numbers.Max() / 2.0 + 1e-9
            && Score(numbers.Select((n, i) => i == 0 ? Math.Min(20, n + 1) : n)) >= score;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(24)]
    public void A_total_of_the_form_is_taken_as_it_is(double total) =>
        Assert.Equal(total, MeasureScore.Of(Rmdq, [new(MeasureValue.Total, total)]).Score);

    [Theory]
    [InlineData(25, "MEA002")]
    [InlineData(-1, "MEA002")]
    [InlineData(double.NaN, "MEA002")]
    [InlineData(3.5, "MEA005")]
    public void A_total_that_the_form_cannot_give_is_refused(double total, string code)
    {
        var reading = MeasureScore.Of(Rmdq, [new(MeasureValue.Total, total)]);
        Assert.Null(reading.Score);
        Assert.Contains(reading.Faults, fault => fault.Code == code);
    }

    [Fact]
    public void Activities_without_a_name_twice_or_too_many_are_refused()
    {
        Assert.Equal("MEA001", Assert.Single(MeasureScore.Of(Psfs, []).Faults).Code);
        Assert.Equal("MEA001", Assert.Single(MeasureScore.Of(Psfs, [new(" ", 3)]).Faults).Code);
        Assert.Equal("MEA004", Assert.Single(MeasureScore.Of(Psfs, [new("Run 5 km", 3), new("run 5 km ", 4)]).Faults).Code);
        Assert.Equal("MEA004", Assert.Single(MeasureScore.Of(Psfs, [new("a", 1), new("b", 1), new("c", 1), new("d", 1)]).Faults).Code);
        Assert.Equal("MEA002", Assert.Single(MeasureScore.Of(Psfs, [new("a", 11)]).Faults).Code);
    }

    [Fact]
    public void A_weekly_check_with_a_question_left_out_or_an_answer_that_is_none_has_no_score()
    {
        Assert.Equal(["MEA001"], MeasureScore.Of(Weekly, [.. Nth(0, 0, 0, 0).Skip(1)]).Faults.Select(f => f.Code));
        Assert.Equal(["MEA003"], MeasureScore.Of(Weekly, [.. Nth(0, 0, 0, 0).Skip(1), new("taking-part", 7)]).Faults.Select(f => f.Code));
        Assert.Equal(["MEA003"], MeasureScore.Of(Weekly, [.. Nth(0, 0, 0, 0), new("star-sign", 5)]).Faults.Select(f => f.Code));
        Assert.Equal(["MEA004"], MeasureScore.Of(Weekly, [.. Nth(0, 0, 0, 0), new("pain", 5)]).Faults.Select(f => f.Code));
    }
}
