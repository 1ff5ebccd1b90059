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

    [Fact]
    public void Nothing_is_offered_only_to_whom_it_is_withheld_from() =>
        Assert.All(Runner.Catalogue.Exercises, exercise => Assert.Empty(exercise.OnlyFor.Intersect(exercise.WithheldFor)));

    [Fact]
    public void Full_sit_ups_and_superman_are_not_prescribed() =>
        Assert.DoesNotContain(Runner.Catalogue.Exercises, exercise => exercise.Id.Contains("sit-up", StringComparison.Ordinal) || exercise.Id.Contains("superman", StringComparison.Ordinal));
}
