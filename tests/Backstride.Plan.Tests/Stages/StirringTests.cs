using Backstride.Knowledge;
using Backstride.Plan.Tests.Support;
using static Backstride.Plan.Tests.Support.Runner;

namespace Backstride.Plan.Tests.Stages;

public class StirringTests
{
    [Theory]
    [InlineData(0, "", Irritability.Low)]
    [InlineData(3, "", Irritability.Low)]
    [InlineData(2, "lingers", Irritability.Low)]
    [InlineData(3, "lingers", Irritability.Moderate)]
    [InlineData(4, "", Irritability.Moderate)]
    [InlineData(4, "night", Irritability.High)]
    [InlineData(2, "lingers night day", Irritability.High)]
    [InlineData(6, "", Irritability.High)]
    public void Pain_lingering_night_and_day_add_up(double pain, string signs, Irritability expected) =>
        Assert.Equal(expected, Of(With(pain, signs)));

    [Fact]
    public void What_the_check_was_told_goes_stale_after_two_weeks()
    {
        var told = With(3, "lingers night");
        Assert.Equal(Irritability.High, Of(told with { Day = 40, CheckedDaysAgo = 14 }));
        Assert.Equal(Irritability.Low, Of(told with { Day = 40, CheckedDaysAgo = 15 }));
    }

    [Fact]
    public void An_exercise_that_hurt_in_the_last_days_counts() =>
        Assert.Equal(Irritability.Moderate, Of(With(3, "") with { Done = [Did(2, "bridge", 5)] }));

    [Fact]
    public void A_high_day_asks_for_gentle_exercises_sooner_breaks_and_warmth()
    {
        var inputs = (With(4, "night") with { Day = 60 }).Inputs() with { BreakMinutes = 45 };
        var plan = Planner.Plan(inputs)!;
        Assert.All(plan.Exercises, prescribed => Assert.Equal(ExerciseDemand.Gentle, Runner.Catalogue.Exercises.Single(exercise => exercise.Id == prescribed.ExerciseId).Demand));
        Assert.Equal(20, Planner.Today(inputs).BreakMinutes);
        Assert.Contains(plan.Today, item => item.Id == "heat-often");
        Assert.Equal(45, Planner.Today((With(1, "") with { Day = 60 }).Inputs() with { BreakMinutes = 45 }).BreakMinutes);
    }

    [Fact]
    public void A_middling_day_leaves_out_the_hardest_unless_that_one_was_taken_well()
    {
        var middling = With(4, "") with { Day = 100 };
        Assert.DoesNotContain("single-leg-bridge", Month(middling));
        Assert.Contains("single-leg-bridge", Month(middling with { Done = [Did(5, "single-leg-bridge", 2), Did(2, "single-leg-bridge", 1)] }));
    }

    private static List<string> Month(Runner runner)
    {
        var inputs = runner.Inputs();
        return [.. Enumerable.Range(0, 9).SelectMany(ahead => Planner.Today(inputs with { Today = inputs.Today.AddDays(ahead), CheckedOn = inputs.CheckedOn!.Value.AddDays(ahead) }).Exercises).Select(exercise => exercise.ExerciseId).Distinct()];
    }

    private static Irritability Of(Runner runner) => Planner.Plan(runner.Inputs())!.Irritability;

    private static Runner With(double pain, string signs)
    {
        List<(string, string)> told = [];
        if (signs.Contains("lingers", StringComparison.Ordinal)) told.Add(("with-running", "lingers"));
        if (signs.Contains("night", StringComparison.Ordinal)) told.Add(("general-signs", "night-wakes"));
        if (signs.Contains("day", StringComparison.Ordinal)) told.Add(("day-limits", "much"));
        return new() { PainAtCheck = pain, Told = told };
    }
}
