using Backstride.Knowledge;
using Backstride.Plan.Exercises;
using Backstride.Plan.Tests.Support;

namespace Backstride.Plan.Tests.Exercises;

public class TimedSessionTests
{
    [Fact]
    public void Holds_are_counted_one_by_one_with_a_moment_to_let_go_and_a_change_of_sides()
    {
        var steps = Steps(new(1, 2, 10, 20, PerSide: true));
        Assert.Equal(
            [StepKind.Ready, StepKind.Hold, StepKind.LetGo, StepKind.Hold, StepKind.LetGo, StepKind.Switch, StepKind.Hold, StepKind.LetGo, StepKind.Hold, StepKind.LetGo],
            steps.Select(step => step.Kind));
        Assert.Equal("One side, hold 1 of 2", steps[1].Part);
        Assert.Equal("Other side, hold 2 of 2", steps[^2].Part);
        Assert.Equal(10, steps[1].Seconds);
        Assert.Equal(20, steps[5].Seconds);
    }

    [Fact]
    public void Sets_rest_between_them()
    {
        var steps = Steps(new(2, 10, 1, 30, PerSide: false));
        Assert.Equal([StepKind.Ready, StepKind.Work, StepKind.Rest, StepKind.Work], steps.Select(step => step.Kind));
        Assert.Equal("Set 2 of 2, 10 times", steps[^1].Part);
    }

    [Fact]
    public void One_long_hold_is_one_step() =>
        Assert.Equal(["", "One side", "One side", "", "Other side", "Other side"], Steps(new(1, 1, 30, 10, PerSide: true)).Select(step => step.Part));

    [Fact]
    public void Every_session_of_the_library_lasts_as_long_as_the_plan_reckons() =>
        Assert.All(Runner.Catalogue.Exercises, exercise =>
        {
            var steps = Steps(exercise.Dose);
            Assert.InRange(steps.Sum(step => step.Seconds) / 60.0, DoseForToday.Minutes(exercise.Dose) - 0.3, DoseForToday.Minutes(exercise.Dose) + 0.3);
            Assert.All(steps, step => Assert.True(step.Seconds > 0));
        });

    private static IReadOnlyList<SessionStep> Steps(Dose dose) => TimedSession.Of([new PrescribedExercise("any", "Any", dose, DoseForToday.Minutes(dose), "")]);
}
