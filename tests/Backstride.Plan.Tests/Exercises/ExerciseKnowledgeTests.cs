using Backstride.Plan.Tests.Support;

namespace Backstride.Plan.Tests.Exercises;

public class ExerciseKnowledgeTests
{
    [Fact]
    public void There_are_at_least_thirty_each_complete()
    {
        var exercises = Runner.Catalogue.Exercises;
        Assert.True(exercises.Count >= 30);
        Assert.All(exercises, exercise =>
        {
            Assert.InRange(exercise.Steps.Count, 2, 5);
            Assert.InRange(exercise.Drawing.Count, 2, 3);
            Assert.NotEmpty(exercise.Stages);
            Assert.NotEmpty(exercise.Muscles);
            Assert.NotEmpty(exercise.Sources);
            Assert.NotEmpty(exercise.Cue);
            Assert.NotEmpty(exercise.CommonFault);
            Assert.InRange(exercise.TargetEffort, 1, 9);
            Assert.True(exercise.Dose.Sets * exercise.Dose.Repetitions > 0);
        });
    }

    [Fact]
    public void A_harder_form_has_this_one_as_a_way_back()
    {
        var byId = Runner.Catalogue.Exercises.ToDictionary(exercise => exercise.Id);
        Assert.All(byId.Values.Where(exercise => exercise.Regression is not null), exercise => Assert.NotEqual(exercise.Id, byId[exercise.Regression!].Regression));
        Assert.All(byId.Values.Where(exercise => exercise.Progression is not null), exercise => Assert.NotEqual(exercise.Id, byId[exercise.Progression!].Progression));
        Assert.All(byId.Values.Where(exercise => exercise.Progression is not null), exercise => Assert.NotNull(byId[exercise.Progression!].Regression));
    }

    /// <summary>The ends of the ladders, each for a reason: nothing easier than lying still, or nothing harder that suits a home.</summary>
    [Fact]
    public void Every_exercise_can_become_harder_or_easier_or_is_an_end_of_its_own()
    {
        string[] alone = ["nerve-slider", "side-lying-leg-lift", "hip-flexor-stretch", "hamstring-stretch"];
        Assert.Equal(alone, Runner.Catalogue.Exercises.Where(exercise => exercise.Progression is null && exercise.Regression is null).Select(exercise => exercise.Id));
    }

    [Fact]
    public void A_harder_form_never_asks_for_less() =>
        Assert.All(
            from exercise in Runner.Catalogue.Exercises
            where exercise.Progression is not null
            select (exercise, Harder: Runner.Catalogue.Exercises.Single(other => other.Id == exercise.Progression)),
            pair => Assert.True(pair.Harder.Demand >= pair.exercise.Demand && pair.Harder.TargetEffort >= pair.exercise.TargetEffort, pair.exercise.Id));

    [Fact]
    public void What_two_bones_under_stress_must_not_feel_is_withheld_from_them() =>
        Assert.All(
            Runner.Catalogue.Exercises.Where(exercise => exercise.About.Contains("back-bend") || exercise.About.Contains("one-leg")),
            exercise => Assert.True(exercise.WithheldFor.Contains("sacral-bone-stress") && exercise.WithheldFor.Contains("pars-stress"), exercise.Id));

    [Fact]
    public void Nothing_is_offered_only_to_whom_it_is_withheld_from() =>
        Assert.All(Runner.Catalogue.Exercises, exercise => Assert.Empty(exercise.OnlyFor.Intersect(exercise.WithheldFor)));

    [Fact]
    public void Full_sit_ups_and_superman_are_not_prescribed() =>
        Assert.DoesNotContain(Runner.Catalogue.Exercises, exercise => exercise.Id.Contains("sit-up", StringComparison.Ordinal) || exercise.Id.Contains("superman", StringComparison.Ordinal));
}
