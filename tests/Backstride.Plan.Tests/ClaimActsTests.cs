using Backstride.Knowledge;
using Backstride.Plan.Tests.Support;
using Backstride.Spine;
using Backstride.Spine.Postures;

namespace Backstride.Plan.Tests;

/// <summary>What a claim points at is not only there: it comes up for somebody.</summary>
public class ClaimActsTests
{
    private static readonly Catalogue Catalogue = Runner.Catalogue;

    private static readonly List<Matrix.Cell> Cells = [.. Matrix.All()];

    [Fact]
    public void Every_exercise_of_a_claim_is_prescribed_to_somebody()
    {
        var prescribed = Cells.Where(cell => cell is { Alert: null, Tier: Tier.SelfCare })
            .SelectMany(cell => Enumerable.Range(0, 8).SelectMany(ahead => cell.On(cell.Inputs with { Today = cell.Inputs.Today.AddDays(ahead), CheckedOn = cell.Inputs.CheckedOn!.Value.AddDays(ahead) }).Plan.Exercises))
            .Select(exercise => exercise.ExerciseId).ToHashSet();
        Assert.Empty(Named("exercise").Except(prescribed));
    }

    [Fact]
    public void Every_line_of_a_claim_stands_in_somebodys_plan()
    {
        var lines = Cells.SelectMany(cell => cell.Plan.Today.Concat(cell.Plan.NotNow).Select(item => item.Id).Concat(cell.Plan.WatchFor.Select(item => $"{cell.Plan.StageId}/{item.Id}"))).ToHashSet();
        Assert.Empty(Named("item").Except(lines));
    }

    [Fact]
    public void Every_stage_of_a_claim_is_somebodys_stage() =>
        Assert.Empty(Named("stage").Except(Cells.Select(cell => cell.Plan.StageId)));

    [Fact]
    public void Every_question_of_a_claim_feeds_a_flag_a_pattern_or_the_plan()
    {
        var heard = Catalogue.Flags.SelectMany(flag => flag.When.QuestionIds())
            .Concat(Catalogue.Patterns.SelectMany(pattern => pattern.Evidence.SelectMany(evidence => evidence.When.QuestionIds()).Concat(pattern.Priors.SelectMany(prior => prior.When.QuestionIds()))))
            .Concat(["days-since-onset", "pain-now"]).ToHashSet();
        Assert.Empty(Named("question").Except(heard));
    }

    [Fact]
    public void Every_flag_of_a_claim_raises_the_tier_or_counts_with_others() =>
        Assert.All(Named("flag"), id => Assert.True(Catalogue.Flags.Single(flag => flag.Id == id).Tier > Tier.SelfCare, id));

    [Fact]
    public void Every_pattern_of_a_claim_can_be_ranked_and_has_care_of_its_own() =>
        Assert.All(Named("pattern"), id =>
        {
            Assert.NotEmpty(Catalogue.Patterns.Single(pattern => pattern.Id == id).Priors);
            Assert.NotEmpty(Catalogue.PatternCare.Single(care => care.Pattern == id).Do);
        });

    [Fact]
    public void Every_task_of_a_claim_an_exercise_or_a_plan_gives_the_models_number()
    {
        // The two kinds of ground are the gait model's; the Learn page has a test of its own for them.
        var ids = Named("task").Where(id => !id.StartsWith("running-", StringComparison.Ordinal))
            .Concat(Catalogue.Exercises.Select(exercise => exercise.SpineTask))
            .Concat(Catalogue.Stages.SelectMany(stage => stage.Do.Concat(stage.NotNow)).Concat(Catalogue.PatternCare.SelectMany(care => care.Do.Concat(care.NotNow))).SelectMany(item => item.Tasks))
            .Distinct().ToList();
        Assert.True(ids.Count > 20);
        Assert.All(ids, id =>
        {
            var task = NamedTasks.Find(id);
            Assert.True(task is not null, id);
            Assert.All(SpineModel.Solve(task).Levels, level => Assert.True(level.LowN <= level.CompressionN && level.CompressionN <= level.HighN && double.IsFinite(level.HighN), id));
        });
    }

    [Theory]
    [InlineData("exercise", "levitation")]
    [InlineData("item", "first-nothing")]
    public void A_reference_that_does_not_act_is_found(string kind, string id) =>
        Assert.Contains(id, Named(kind, [Catalogue.Claims[0] with { Does = [$"{kind}:{id}"] }]).Except(kind == "exercise" ? Catalogue.Exercises.Select(exercise => exercise.Id) : Cells.SelectMany(cell => cell.Plan.Today).Select(item => item.Id)));

    private static IEnumerable<string> Named(string kind, IEnumerable<Claim>? claims = null) =>
        (claims ?? Catalogue.Claims).SelectMany(claim => claim.Does).Where(does => does.StartsWith(kind + ":", StringComparison.Ordinal)).Select(does => does[(kind.Length + 1)..]).Distinct();
}
