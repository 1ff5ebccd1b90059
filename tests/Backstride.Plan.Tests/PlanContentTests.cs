using Backstride.Knowledge;
using Backstride.Plan.Tests.Support;

namespace Backstride.Plan.Tests;

public class PlanContentTests
{
    private static readonly int[] DayOfStage = [0, 8, 25, 60, 200];

    public static TheoryData<string, int> PatternsAndDays()
    {
        var data = new TheoryData<string, int>();
        string[] patterns = ["strain-type", "non-specific", "leg-nerve", "disc-related", "facet-related", "sacroiliac", "narrowing", "pars-stress", "spondylolisthesis", "sacral-bone-stress", "deep-gluteal", "inflammatory"];
        foreach (var pattern in patterns)
            foreach (var day in DayOfStage)
                data.Add(pattern, day);
        return data;
    }

    [Theory]
    [MemberData(nameof(PatternsAndDays))]
    public void Nothing_withheld_or_from_another_stage_is_prescribed_on_any_day_of_a_month(string pattern, int day)
    {
        var inputs = new Runner { Pattern = pattern, Day = day }.Inputs() with { Equipment = ["band", "weight"] };
        foreach (var offset in Enumerable.Range(0, 30))
        {
            var today = inputs with { Today = inputs.Today.AddDays(offset), CheckedOn = inputs.CheckedOn!.Value.AddDays(offset) };
            var plan = Planner.Plan(today)!;
            foreach (var prescribed in plan.Exercises)
            {
                var exercise = Runner.Catalogue.Exercises.Single(e => e.Id == prescribed.ExerciseId);
                Assert.DoesNotContain(pattern, exercise.WithheldFor);
                Assert.Contains(plan.StageId, exercise.Stages);
                Assert.True(exercise.OnlyFor.Count == 0 || exercise.OnlyFor.Contains(pattern));
            }

            Assert.InRange(plan.Exercises.Count, 1, 6);
            Assert.Equal(plan.Exercises.Count, plan.Exercises.DistinctBy(e => e.ExerciseId).Count());
        }
    }

    [Theory]
    [MemberData(nameof(PatternsAndDays))]
    public void Every_line_of_a_plan_has_words_a_reason_a_grade_and_a_source(string pattern, int day)
    {
        var plan = Planner.Plan(new Runner { Pattern = pattern, Day = day, PainAtCheck = 4 }.Inputs())!;
        PlanItem[] lines = [.. plan.Today, .. plan.NotNow, .. plan.WatchFor, .. plan.Running.Reasons];
        Assert.NotEmpty(plan.Headline);
        Assert.NotEmpty(plan.Running.Reasons);
        Assert.All(lines, line =>
        {
            Assert.NotEmpty(line.Text);
            Assert.NotEmpty(line.Why);
            Assert.NotEmpty(line.Sources);
            Assert.All(line.Sources, source => Assert.True(Runner.Catalogue.Sources.ContainsKey(source)));
            Assert.DoesNotContain("{", line.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("{", line.Why, StringComparison.Ordinal);
            Assert.Equal(line.Grade == EvidenceGrade.OwnJudgement, line.Sources.Contains("OWN") && line.Grade == EvidenceGrade.OwnJudgement);
        });
        Assert.Equal(lines.Length, lines.DistinctBy(line => line.Id).Count());
        Assert.Contains(plan.Today, line => line.Id == "like-" + pattern);
    }

    [Theory]
    [InlineData(0, "first-days")]
    [InlineData(2, "first-days")]
    [InlineData(3, "early")]
    [InlineData(14, "early")]
    [InlineData(15, "building")]
    [InlineData(41, "building")]
    [InlineData(42, "later")]
    [InlineData(83, "later")]
    [InlineData(84, "persistent")]
    [InlineData(4000, "persistent")]
    public void The_day_of_the_episode_picks_the_stage(int day, string stage) =>
        Assert.Equal(stage, Planner.Plan(new Runner { Day = day }.Inputs())!.StageId);

    [Fact]
    public void Days_since_the_check_count()
    {
        var plan = Planner.Plan(new Runner { Day = 20, CheckedDaysAgo = 16 }.Inputs())!;
        Assert.Equal(20, plan.DayOfEpisode);
        Assert.Equal("building", plan.StageId);
    }

    [Fact]
    public void Reviews_fall_on_day_14_42_and_84()
    {
        var plan = Planner.Plan(new Runner { Day = 5 }.Inputs())!;
        Assert.Equal([Runner.Wednesday.AddDays(9), Runner.Wednesday.AddDays(37), Runner.Wednesday.AddDays(79)], plan.ReviewOn);
    }

    [Fact]
    public void Without_a_day_of_onset_the_plan_says_so_and_starts_at_day_3()
    {
        var inputs = new Runner().Inputs();
        var plan = Planner.Plan(inputs with { Check = inputs.Check! with { Answers = inputs.Check!.Answers.Without("days-since-onset") } })!;
        Assert.Null(plan.DayOfEpisode);
        Assert.Equal("early", plan.StageId);
    }
}
