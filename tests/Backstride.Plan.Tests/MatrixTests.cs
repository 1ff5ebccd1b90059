using Backstride.Knowledge;
using Backstride.Plan.Tests.Support;

namespace Backstride.Plan.Tests;

public class MatrixTests
{
    private static readonly List<Matrix.Cell> Cells = [.. Matrix.All()];

    [Fact]
    public void The_matrix_holds_every_pattern_stage_irritability_tier_and_set_of_equipment()
    {
        Assert.True(Runner.Catalogue.Patterns.Count >= 12);
        Assert.Equal(Runner.Catalogue.Patterns.Count * 5, Cells.DistinctBy(cell => (cell.Pattern, cell.Plan.StageId)).Count());
        Assert.All(Cells, cell => Assert.Equal(cell.Level, cell.Plan.Irritability));
    }

    [Fact]
    public void No_plan_contradicts_itself_or_prescribes_what_is_withheld() =>
        Assert.Empty(Cells.SelectMany(cell => Contradictions.Of(cell).Select(what => $"{cell}: {what}")).Take(10));

    [Fact]
    public void The_whole_month_ahead_is_without_contradiction_too() =>
        Assert.Empty(
            (from cell in Cells
             where cell.Level == Irritability.Low && cell.Tier == Tier.SelfCare
             from ahead in Enumerable.Range(1, 29)
             let later = cell.On(cell.Inputs with { Today = cell.Inputs.Today.AddDays(ahead), CheckedOn = cell.Inputs.CheckedOn!.Value.AddDays(ahead) })
             from what in Contradictions.Of(later)
             select $"{later} +{ahead}: {what}").Take(10));

    [Theory]
    [InlineData("withheld")]
    [InlineData("tag")]
    [InlineData("run")]
    public void The_test_can_fail(string spoiled)
    {
        var (catalogue, cell) = (Runner.Catalogue, Cells.First(cell => cell is { Pattern: "strain-type", Day: 25, Tier: Tier.SelfCare, Alert: null, Level: Irritability.Low } && cell.Plan.Exercises.Count > 0 && cell.Plan.Running.Allowed));
        var first = cell.Plan.Exercises[0].ExerciseId;
        // A plan made by one edition is judged by another, in which what it says is no longer right.
        var plan = cell.Plan with
        {
            NotNow = [.. cell.Plan.NotNow, .. spoiled switch
            {
                "tag" => new[] { cell.Plan.NotNow[0] with { About = ["walk"] } },
                "run" => [cell.Plan.NotNow[0] with { About = ["run"] }],
                _ => [],
            }],
        };
        var edition = spoiled == "withheld" ? catalogue with { Exercises = [.. catalogue.Exercises.Select(exercise => exercise.Id == first ? exercise with { WithheldFor = ["strain-type"] } : exercise)] } : catalogue;
        Assert.Empty(Contradictions.Of(cell));
        Assert.NotEmpty(Contradictions.Of(cell.With(plan, cell.Inputs with { Catalogue = edition })));
    }

    [Fact]
    public void Every_plan_has_something_for_today()
    {
        Assert.All(Cells, cell => Assert.True(cell.Plan.Today.Count >= 3, cell.ToString()));
        Assert.All(Cells.Where(cell => cell.Tier < Tier.WithinDays), cell => Assert.True(cell.Plan.Exercises.Count > 0, cell.ToString()));
        Assert.All(Cells.Where(cell => cell.Tier < Tier.WithinDays), cell => Assert.Contains(cell.Plan.Today, item => item.About.Contains("walk")));
    }

    [Fact]
    public void Every_line_has_words_a_reason_a_grade_and_a_source_that_is_known()
    {
        var lines = Cells.SelectMany(cell => cell.Plan.Today.Concat(cell.Plan.NotNow).Concat(cell.Plan.WatchFor).Concat(cell.Plan.Running.Reasons).Concat(cell.Plan.WhenItComesBack)).DistinctBy(item => (item.Id, item.Text)).ToList();
        Assert.All(lines, line =>
        {
            Assert.NotEmpty(line.Text);
            Assert.NotEmpty(line.Why);
            Assert.NotEmpty(line.Sources);
            Assert.All(line.Sources, source => Assert.True(Runner.Catalogue.Sources.ContainsKey(source)));
            Assert.DoesNotContain("{", line.Text + line.Why, StringComparison.Ordinal);
            if (line.Sources.All(source => source == "OWN")) Assert.Equal(EvidenceGrade.OwnJudgement, line.Grade);
            else Assert.NotEqual(EvidenceGrade.OwnJudgement, line.Grade);
        });
    }

    [Fact]
    public void No_line_stands_twice_in_a_plan() =>
        Assert.All(Cells, cell => Assert.Equal(cell.Plan.Today.Concat(cell.Plan.NotNow).Select(item => item.Id).Distinct().Count(), cell.Plan.Today.Count + cell.Plan.NotNow.Count));

    [Fact]
    public void Each_kind_of_pain_has_words_of_its_own_to_do_and_to_leave()
    {
        var owned = Runner.Catalogue.Patterns.ToDictionary(pattern => pattern.Id, pattern => Cells.First(cell => cell.Pattern == pattern.Id && cell is { Day: 8, Tier: Tier.SelfCare, Alert: null, Level: Irritability.Low }).Plan);
        Assert.All(owned, pair => Assert.Contains(pair.Value.Today, item => item.Id == "like-" + pair.Key));
        foreach (var (one, plan) in owned)
            foreach (var (other, otherPlan) in owned.Where(pair => pair.Key != one))
                Assert.False(plan.Today.Concat(plan.NotNow).Select(item => item.Id).SequenceEqual(otherPlan.Today.Concat(otherPlan.NotNow).Select(item => item.Id)), $"{one} reads like {other}");
    }
}
